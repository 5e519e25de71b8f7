package dev.tenon.runtime.internal.decode;

import java.io.IOException;
import java.io.Reader;
import java.lang.ref.WeakReference;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Gives the text of a response to the JDK's parser and notes when the parser has asked for more than there is; tells apart
 * what that parser merely calls an error. The text stays with the reader of the response; a parser that outlives it does
 * not keep it.
 *
 * <p>The one factory comes from the JDK itself, never from a search of the class path, is configured once when the first
 * XML arrives, and is never touched again. It serves many threads at once because, with instances not being reused, each
 * call makes a parser of its own from a copy of the configuration; the only thing it writes is a reference to the parser
 * made last, which it then never reads for more than whether it is there.
 */
final class XmlSource extends Reader {
    static final int MAX_NAME = 10_000;
    static final int MAX_ATTRIBUTES = 500;

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final XMLInputFactory FACTORY = configured();
    private static final String DECLARATION = "<!D";

    private final WeakReference<Reader> text;
    private boolean exhausted;

    XmlSource(Reader text) {
        this.text = new WeakReference<>(text);
    }

    /** Whether the parser met the end. */
    boolean exhausted() {
        return exhausted;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        Reader from = text.get();
        if (from == null) {
            throw new IOException("the response is given up");
        }
        int count = from.read(target, offset, length);
        exhausted |= count < 0;
        return count;
    }

    @Override
    public void close() {}

    private static XMLInputFactory configured() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty("reuse-instance", false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing external is ever asked for");
        });
        // The limits of the JDK differ between its versions and can be set from outside, so those that could be met
        // are fixed here. Depth is counted by the reader; entities cannot be declared, so their limits are never met.
        factory.setProperty(LIMITS + "maxXMLNameLimit", Integer.toString(MAX_NAME));
        factory.setProperty(LIMITS + "elementAttributeLimit", Integer.toString(MAX_ATTRIBUTES));
        factory.setProperty(LIMITS + "maxElementDepth", "0");
        return factory;
    }

    /** A parser of this text. */
    XMLStreamReader parser() throws XMLStreamException {
        return FACTORY.createXMLStreamReader(this);
    }

    static boolean isBlank(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    /** Whether a text between elements only indents them: spaces that XML takes for text do so, too. */
    static boolean isBlank(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (!isBlank(character) && !Character.isSpaceChar(character)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a document type declaration precedes the root. */
    static boolean declaresType(Document response) {
        int index = response.start();
        while (index >= 0 && index < response.end()) {
            if (isBlank((char) response.bytes()[index])) {
                index++;
            } else if (stands(response, "<?", index)) {
                index = behind(response, "?>", index + 2);
            } else if (stands(response, "<!--", index)) {
                index = behind(response, "-->", index + 4);
            } else {
                return stands(response, DECLARATION, index) || stands(response, "<!d", index);
            }
        }
        return false;
    }

    private static int behind(Document response, String closing, int from) {
        int index = from;
        while (index < response.end() && !stands(response, closing, index)) {
            index++;
        }
        return index == response.end() ? -1 : index + closing.length();
    }

    private static boolean stands(Document response, String markup, int index) {
        boolean same = index + markup.length() <= response.end();
        for (int offset = 0; same && offset < markup.length(); offset++) {
            same = response.bytes()[index + offset] == markup.charAt(offset);
        }
        return same;
    }

    private static boolean isDeclaration(String response, int index) {
        return response.regionMatches(true, index, DECLARATION, 0, DECLARATION.length());
    }

    /** Whether the markup before an offset is a document type declaration. */
    static boolean isDoctype(String response, int offset) {
        int markup = response.lastIndexOf('<', offset - 1);
        return markup >= 0 && isDeclaration(response, markup);
    }

    /**
     * Whether the error at an offset comes from the end of the response, when the parser has met it. It has also met it
     * when it looked for something longer than what is left; but then a markup is closed there.
     */
    static boolean isCut(String response, int offset) {
        return response.indexOf('>', offset) < 0;
    }

    /** Whether the JDK speaks of one of its limits; the number is the same in every language. */
    static boolean isLimit(Exception complaint) {
        String message = complaint.getMessage();
        return message != null && (message.startsWith("JAXP000100") || message.contains("\nMessage: JAXP000100"));
    }

    /** The offset of a place, from its line and column: the parser miscounts characters at the end. */
    static int offset(String response, @Nullable Location place) {
        if (place == null || place.getLineNumber() < 1) {
            return response.length();
        }
        int line = 1;
        int index = 0;
        while (line < place.getLineNumber() && index < response.length()) {
            char character = response.charAt(index++);
            if (character == '\n' || (character == '\r' && !response.startsWith("\n", index))) {
                line++;
            }
        }
        return Math.max(0, Math.min(index + place.getColumnNumber() - 1, response.length()));
    }
}
