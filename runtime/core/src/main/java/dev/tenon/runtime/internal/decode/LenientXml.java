package dev.tenon.runtime.internal.decode;

import java.io.Reader;
import java.io.StringReader;
import java.lang.ref.Reference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that need not be quite XML: ampersands that begin nothing, control characters, an end that is missing. */
final class LenientXml {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_VALUES = 2_000;
    /** What is longer is no refusal; what stands behind is not looked at. */
    private static final int MAX_TEXT = 1 << 20;

    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)");
    private static final Pattern REFERENCE = Pattern.compile("&#(x?)([0-9A-Fa-f]{1,7});");
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final Deque<Map<String, Object>> structures = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private int values;

    private LenientXml() {}

    /** The root element and what is in it; empty for a web page and where a document type is declared. */
    static Map<String, Object> read(String text) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (text.regionMatches(true, 0, "<html", 0, 5) || text.contains("<!D") || text.contains("<!d")) {
            return members;
        }
        LenientXml reading = new LenientXml();
        reading.structures.push(members);
        // An encoding that the text declares is that of its bytes, which are read already.
        Reader source = new StringReader(withoutDeclaration(sound(text)));
        try {
            reading.all(new XmlSource(source).parser());
        } catch (XMLStreamException | RuntimeException unreadable) {
            // What was read so far counts.
            while (!reading.names.isEmpty()) {
                reading.end();
            }
        } finally {
            // The parser does not keep it.
            Reference.reachabilityFence(source);
        }
        return members;
    }

    /** The text as XML could have it; what stands in CDATA sections means itself. */
    private static String sound(String text) {
        String known = NO_CHARACTER
                .matcher(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text)
                .replaceAll(" ");
        StringBuilder sound = new StringBuilder(known.length());
        int from = 0;
        while (from < known.length()) {
            int open = known.indexOf("<![CDATA[", from);
            int close = open < 0 ? -1 : known.indexOf("]]>", open);
            int markup = close < 0 ? known.length() : open;
            sound.append(withoutStrangers(known.substring(from, markup)));
            from = close < 0 ? markup : close + 3;
            sound.append(known, markup, from);
        }
        return sound.toString();
    }

    /** Without ampersands that begin nothing, and references to what is no character. */
    private static String withoutStrangers(String text) {
        String referring = REFERENCE
                .matcher(text)
                .replaceAll(reference -> isCharacter(reference) ? Matcher.quoteReplacement(reference.group()) : " ");
        return BARE_AMPERSAND.matcher(referring).replaceAll("&amp;");
    }

    /** Whether XML 1.0 has the character that a reference stands for. */
    private static boolean isCharacter(MatchResult reference) {
        try {
            int value = Integer.parseInt(reference.group(2), reference.group(1).isEmpty() ? 10 : 16);
            return value == '\t'
                    || value == '\n'
                    || value == '\r'
                    || (value >= ' ' && value < Character.MIN_SURROGATE)
                    || (value > Character.MAX_SURROGATE && value < 0xFFFE)
                    || (value > 0xFFFF && value <= Character.MAX_CODE_POINT);
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static String withoutDeclaration(String text) {
        int end = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
        return end < 0 ? text : text.substring(end + 2).stripLeading();
    }

    private void all(XMLStreamReader parser) throws XMLStreamException {
        while (parser.hasNext() && values < MAX_VALUES) {
            switch (parser.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(parser.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!texts.isEmpty()) {
                        texts.element().append(parser.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        while (!names.isEmpty()) {
            end();
        }
    }

    private void begin(String name) throws XMLStreamException {
        if (names.size() >= MAX_DEPTH) {
            throw new XMLStreamException("nested too deeply");
        }
        values++;
        names.push(name);
        structures.push(new LinkedHashMap<>());
        texts.push(new StringBuilder());
    }

    private void end() {
        String name = names.pop();
        Map<String, Object> inner = structures.pop();
        String text = texts.pop().toString();
        MemberTree.put(structures.element(), name, inner.isEmpty() ? text : inner);
    }
}
