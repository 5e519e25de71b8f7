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
import org.jspecify.annotations.Nullable;

/** Reads XML that need not be quite XML: ampersands that begin nothing, control characters, an end that is missing. */
final class LenientXml {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_VALUES = 2_000;
    /** Anything longer is not a refusal; what follows is ignored. */
    private static final int MAX_TEXT = 1 << 20;

    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)");
    private static final Pattern REFERENCE = Pattern.compile("&#(x?)([0-9A-Fa-f]{1,7});");
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final Deque<Element> open = new ArrayDeque<>(4);
    private int values;

    private LenientXml() {}

    /** The root element and what is in it; empty for a web page and where a document type is declared. */
    static Map<String, Object> read(String text) {
        if (text.regionMatches(true, 0, "<html", 0, 5) || text.contains("<!D") || text.contains("<!d")) {
            return Map.of();
        }
        Element document = new Element("");
        LenientXml reading = new LenientXml();
        reading.open.push(document);
        // An encoding that the text declares is that of its bytes, which are read already.
        Reader source = new StringReader(withoutDeclaration(sound(text)));
        try {
            reading.all(new XmlSource(source).parser());
        } catch (XMLStreamException | RuntimeException unreadable) {
            // What was read so far counts.
            reading.endAll();
        } finally {
            // The parser does not keep it.
            Reference.reachabilityFence(source);
        }
        return document.members();
    }

    /** The text as XML could have it; the content of CDATA sections is literal. */
    private static String sound(String text) {
        String start = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        String known =
                isOfCharacters(start) ? start : NO_CHARACTER.matcher(start).replaceAll(" ");
        if (known.indexOf('&') < 0) {
            return known;
        }
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

    private static boolean isOfCharacters(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if ((character < ' ' && !XmlSource.isBlank(character)) || character >= 0xFFFE) {
                return false;
            }
        }
        return true;
    }

    /** Removes stray ampersands and references to what is not a character. */
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
                    if (open.size() > 1) {
                        open.element().add(parser.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        endAll();
    }

    private void begin(String name) throws XMLStreamException {
        if (open.size() > MAX_DEPTH) {
            throw new XMLStreamException("nested too deeply");
        }
        values++;
        open.push(new Element(name));
    }

    private void end() {
        Element ended = open.pop();
        open.element().put(ended.name, ended.value());
    }

    /** The outermost is the document. */
    private void endAll() {
        while (open.size() > 1) {
            end();
        }
    }

    /** An element that has begun: its members, or its text when it has none. */
    private static final class Element {
        private final String name;
        private @Nullable Map<String, Object> members;
        private String text = "";
        private @Nullable StringBuilder joined;

        Element(String name) {
            this.name = name;
        }

        void put(String member, Object value) {
            Map<String, Object> known = members;
            if (known == null) {
                known = new LinkedHashMap<>();
                members = known;
            }
            MemberTree.put(known, member, value);
        }

        /** A text comes in one piece but for references, CDATA sections and the ends of the parser's buffer. */
        void add(String piece) {
            StringBuilder pieces = joined;
            if (pieces != null) {
                pieces.append(piece);
            } else if (text.isEmpty()) {
                text = piece;
            } else {
                joined = new StringBuilder(text).append(piece);
            }
        }

        Map<String, Object> members() {
            return members == null ? Map.of() : members;
        }

        Object value() {
            return members != null ? members : joined != null ? joined.toString() : text;
        }
    }
}
