package dev.tenon.runtime.internal.decode;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that need not be quite XML: ampersands that begin nothing, control characters, an end that is missing. */
final class LenientXml {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_VALUES = 2_000;

    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)");
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]"
            + "|&#(?:x0*(?:[0-8BbCcEeFf]|1[0-9A-Fa-f])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));");

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
        String sound = NO_CHARACTER.matcher(text).replaceAll(" ");
        sound = BARE_AMPERSAND.matcher(sound).replaceAll("&amp;");
        LenientXml reading = new LenientXml();
        reading.structures.push(members);
        try {
            // An encoding that the text declares is that of its bytes, which are read already.
            reading.all(new XmlSource(new StringReader(withoutDeclaration(sound))).parser());
        } catch (XMLStreamException | RuntimeException unreadable) {
            // What was read so far counts.
            while (!reading.names.isEmpty()) {
                reading.end();
            }
        }
        return members;
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
