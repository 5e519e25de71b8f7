package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import java.io.Reader;
import java.lang.ref.Reference;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The start tags, end tags and texts of an XML response, one ahead. Comments and processing instructions are left out; a
 * document type declaration is refused before the parser sees it. Its user may note a place and go back to it once.
 */
final class XmlReader {
    static final int START = XMLStreamConstants.START_ELEMENT;
    static final int END = XMLStreamConstants.END_ELEMENT;
    static final int TEXT = XMLStreamConstants.CHARACTERS;
    /** The end of the response. */
    static final int CLOSE = XMLStreamConstants.END_DOCUMENT;

    private static final int NONE = 0;

    private final ReadPosition position;
    private final Document document;
    private final Reader text;
    private final XmlSource source;
    private final XMLStreamReader parser;
    private final TokenBuffer<Integer> buffer = new TokenBuffer<>();
    /** What the parser is at; {@link #NONE} when that is used up. */
    private int live;

    private int open;
    private boolean rootMet;

    // The start tag taken last.
    private String name = "";
    private boolean nil;

    XmlReader(Document document, ReadPosition position) {
        this.position = position;
        this.document = document;
        this.text = document.reader();
        this.source = new XmlSource(text);
        if (XmlSource.declaresType(document)) {
            throw doctype();
        }
        try {
            this.parser = source.parser();
        } catch (XMLStreamException broken) {
            throw broken(broken, broken.getLocation());
        } finally {
            Reference.reachabilityFence(text);
        }
    }

    private DecodeException doctype() {
        return position.fail(Kind.DOCTYPE, "a DOCTYPE is not allowed");
    }

    /** A failure at the place the parser has come to. */
    private DecodeException fail(Kind kind, String problem, @Nullable Location place) {
        if (place == null || place.getLineNumber() < 1) {
            return position.fail(kind, problem);
        }
        return position.fail(
                kind, problem + " (line " + place.getLineNumber() + ", column " + place.getColumnNumber() + ")");
    }

    DecodeException fail(Kind kind, String problem) {
        return fail(kind, problem, parser.getLocation());
    }

    /** What the parser complains of, in words that quote nothing of the response. */
    private DecodeException broken(Exception complaint, @Nullable Location place) {
        if (XmlSource.isLimit(complaint)) {
            return fail(
                    Kind.LIMIT_SIZE,
                    "a name is longer than " + XmlSource.MAX_NAME + " characters or an element has more than "
                            + XmlSource.MAX_ATTRIBUTES + " attributes",
                    place);
        }
        String response = document.text(document.start(), document.end());
        int offset = XmlSource.offset(response, place);
        if (XmlSource.isDoctype(response, offset)) {
            return doctype();
        }
        if (source.exhausted() && XmlSource.isCut(response, offset)) {
            return fail(Kind.TRUNCATED, "the response ends too early", place);
        }
        if (rootMet && open == 0) {
            return fail(Kind.TRAILING, "unexpected data follows the response", place);
        }
        return fail(Kind.SYNTAX, "the response is not well-formed XML", place);
    }

    /** What comes next: a start tag, an end tag, a text, or the end of the response. */
    int peek() {
        if (buffer.replays()) {
            return buffer.kind();
        }
        if (live == NONE) {
            live = fetch();
        }
        return live;
    }

    private int fetch() {
        while (true) {
            int event;
            try {
                event = parser.next();
            } catch (XMLStreamException broken) {
                throw broken(broken, broken.getLocation());
            } catch (RuntimeException broken) { // the parser lets some complaints of its inner parts through
                throw broken(broken, parser.getLocation());
            } finally {
                Reference.reachabilityFence(text);
            }
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    rootMet = true;
                    if (++open > ReadPosition.MAX_DEPTH) {
                        throw fail(Kind.LIMIT_DEPTH, "nested more than " + ReadPosition.MAX_DEPTH + " deep");
                    }
                    return START;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open--;
                    return END;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (open > 0) {
                        requireLegal();
                        return TEXT;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return CLOSE;
                }
                case XMLStreamConstants.DTD -> throw doctype();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw fail(Kind.SYNTAX, "a reference does not name an XML character");
                default -> {
                    // A comment or a processing instruction.
                }
            }
        }
    }

    /** XML 1.1 lets references name control characters; responses may not, whatever version they name. */
    private void requireLegal() {
        if (parser.getTextLength() == 1) {
            char character = parser.getTextCharacters()[parser.getTextStart()];
            if (character < ' ' && !XmlSource.isBlank(character)) {
                throw fail(Kind.SYNTAX, "the response contains a control character");
            }
        }
    }

    private void take() {
        if (buffer.replays()) {
            buffer.advance();
            return;
        }
        if (buffer.records()) {
            boolean start = live == START;
            boolean more = buffer.add(
                    live, start ? parser.getLocalName() : live == TEXT ? parser.getText() : "", start && liveNil());
            if (!more) {
                throw fail(Kind.LIMIT_SIZE, "too much data precedes the first element of a list");
            }
        }
        live = NONE;
    }

    /** Notes the place ahead. */
    void mark() {
        buffer.mark();
    }

    /** Goes back to the place noted, which is right after a start tag that is not nil. */
    void rewind() {
        buffer.rewind();
        nil = false;
    }

    /** Forgets the place noted. */
    void forget() {
        buffer.forget();
    }

    /** Takes the start tag ahead. */
    void startTag() {
        name = nameAhead();
        nil = nilAhead();
        take();
    }

    /** Takes the end tag ahead. */
    void endTag() {
        take();
    }

    /** The local name in the start tag ahead. */
    String nameAhead() {
        return buffer.replays() ? buffer.text() : parser.getLocalName();
    }

    /** Whether the start tag ahead says {@code xsi:nil="true"}. */
    boolean nilAhead() {
        return buffer.replays() ? buffer.nil() : liveNil();
    }

    private boolean liveNil() {
        for (int index = 0; index < parser.getAttributeCount(); index++) {
            String prefix = parser.getAttributePrefix(index);
            if (prefix != null
                    && !prefix.isEmpty()
                    && parser.getAttributeLocalName(index).equals("nil")) {
                String value = parser.getAttributeValue(index).strip();
                return value.equals("true") || value.equals("1");
            }
        }
        return false;
    }

    /** The local name in the start tag taken last. */
    String name() {
        return name;
    }

    /** Whether the start tag taken last says {@code xsi:nil="true"}. */
    boolean nil() {
        return nil;
    }

    /** Skips whitespace; false if other text is ahead. */
    boolean skipBlank() {
        while (peek() == TEXT) {
            boolean blank = buffer.replays()
                    ? XmlSource.isBlank(buffer.text())
                    : parser.isWhiteSpace() || XmlSource.isBlank(parser.getText());
            if (!blank) {
                return false;
            }
            take();
        }
        return true;
    }

    /** Reads all text of the innermost element with its end tag; refuses elements in between. */
    String readText() {
        String first = "";
        StringBuilder joined = null;
        while (peek() == TEXT) {
            String next = buffer.replays() ? buffer.text() : parser.getText();
            take();
            if (joined != null) {
                joined.append(next);
            } else if (first.isEmpty()) {
                first = next;
            } else {
                joined = new StringBuilder(first).append(next);
            }
        }
        if (peek() == START) {
            throw fail(Kind.TYPE, "found a structure where a single value is documented");
        }
        endTag();
        return joined == null ? first : joined.toString();
    }

    /** Skips the rest of the innermost open element, without recursion. */
    void skipElement() {
        int inside = 1;
        while (inside > 0) {
            int next = peek();
            inside += next == START ? 1 : next == END ? -1 : 0;
            take();
        }
    }
}
