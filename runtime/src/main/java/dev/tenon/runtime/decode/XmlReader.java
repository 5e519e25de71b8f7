package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import java.util.Arrays;

/**
 * The grammar of XML 1.0 over bytes in memory, as far as answers need it: elements, attributes, text, CDATA, comments
 * and processing instructions. A document type declaration is refused before anything in it is looked at, so that there
 * are no entities but the five of XML itself. Its user may note a position and go back to it.
 */
final class XmlReader {
    private static final int MAX_NAME = 10_000;
    private static final int MAX_ATTRIBUTES = 500;

    private final Document document;
    private final byte[] bytes;
    private final int end;
    private final Trail trail;
    private int position;

    // The elements that are open, by where their names stand.
    private int[] openNames = new int[16];
    private int depth;

    // The start tag read last.
    private int nameStart;
    private int nameEnd;
    private int localStart;
    private int hash;
    private boolean selfClosed;
    private boolean nil;

    XmlReader(Document document, Trail trail) {
        this.document = document;
        this.bytes = document.bytes();
        this.position = document.start();
        this.end = document.end();
        this.trail = trail;
        if (!document.ascii() && Utf8.holdsNonCharacter(bytes, position, end)) {
            throw fail(Kind.SYNTAX, "the answer holds a character that XML does not allow");
        }
    }

    int position() {
        return position;
    }

    int depth() {
        return depth;
    }

    /** Goes back to a position noted right behind the start tag of an element that is still open. */
    void rewind(int earlier, int openElements) {
        position = earlier;
        depth = openElements;
        selfClosed = false;
        nil = false;
    }

    DecodeException fail(Kind kind, String problem) {
        return trail.fail(kind, problem + " (byte " + (position - document.start()) + ")");
    }

    DecodeException syntax() {
        return position >= end
                ? fail(Kind.TRUNCATED, "the answer ends too early")
                : fail(Kind.SYNTAX, "the answer is not well-formed XML");
    }

    boolean selfClosed() {
        return selfClosed;
    }

    /** Whether the start tag read last says {@code xsi:nil="true"}. */
    boolean nil() {
        return nil;
    }

    int indexIn(FieldNames names) {
        return names.indexOf(bytes, localStart, nameEnd, hash);
    }

    boolean nameIs(byte[] expected) {
        return Arrays.equals(bytes, localStart, nameEnd, expected, 0, expected.length);
    }

    boolean nameIsIgnoringCase(String expected) {
        return document.text(localStart, nameEnd).equalsIgnoreCase(expected);
    }

    private boolean at(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (position + index >= end || bytes[position + index] != text.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what is left could be the beginning of the text, cut off. */
    private boolean cut(String text) {
        int left = end - position;
        for (int index = 0; index < left; index++) {
            if (index >= text.length() || bytes[position + index] != text.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Moves behind the next occurrence of a text. */
    private void passThrough(String text) {
        byte first = (byte) text.charAt(0);
        while (position < end) {
            if (bytes[position] == first && at(text)) {
                position += text.length();
                return;
            }
            requireLegal(bytes[position]);
            position++;
        }
        throw syntax();
    }

    void requireLegal(byte character) {
        if (character >= 0 && character < ' ' && character != '\n' && character != '\r' && character != '\t') {
            throw fail(Kind.SYNTAX, "the answer holds a control character");
        }
    }

    /** Blanks, comments and processing instructions outside the root; true when markup of another kind follows. */
    boolean misc() {
        while (true) {
            blanks();
            if (position >= end) {
                return false;
            }
            if (bytes[position] != '<') {
                throw fail(Kind.TRAILING, "text stands outside the root of the answer");
            }
            if (!aside()) {
                return true;
            }
        }
    }

    private void blanks() {
        while (position < end && isBlank(bytes[position])) {
            position++;
        }
    }

    static boolean isBlank(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    /** Consumes a comment or processing instruction that stands at the position; refuses a DOCTYPE. */
    boolean aside() {
        if (at("<!--")) {
            position += 4;
            passThrough("--");
            if (position >= end || bytes[position] != '>') {
                throw syntax();
            }
            position++;
            return true;
        }
        if (at("<?")) {
            boolean declaration = at("<?xml") && position + 5 < end && isBlank(bytes[position + 5]);
            if (declaration && position != document.start()) {
                throw fail(Kind.SYNTAX, "the XML declaration does not stand at the very beginning of the answer");
            }
            position += 2;
            passThrough("?>");
            return true;
        }
        if (at("<!D") || at("<!d")) {
            throw fail(Kind.DOCTYPE, "a DOCTYPE is not allowed");
        }
        if (end - position < 4 && (cut("<!--") || cut("<![CDATA[")) && end - position > 1) {
            position = end;
            throw syntax();
        }
        return false;
    }

    boolean atEndTag() {
        return position + 1 < end && bytes[position] == '<' && bytes[position + 1] == '/';
    }

    boolean atCdata() {
        if (at("<![CDATA[")) {
            return true;
        }
        if (at("<!") && cut("<![CDATA[")) {
            position = end;
            throw syntax();
        }
        return false;
    }

    /** The byte at the position; there must be one. */
    byte current() {
        if (position >= end) {
            throw syntax();
        }
        return bytes[position];
    }

    void advance(int count) {
        position += count;
    }

    Document document() {
        return document;
    }

    int end() {
        return end;
    }

    /** Reads a start tag and opens its element, unless it closes itself. */
    void startTag() {
        if (current() != '<') {
            throw syntax();
        }
        position++;
        int from = position;
        scanName();
        int local = localStart;
        int to = nameEnd;
        int code = hash;
        selfClosed = false;
        nil = false;
        attributes();
        nameStart = from;
        nameEnd = to;
        localStart = local;
        hash = code;
        if (!selfClosed) {
            push();
        }
    }

    private void push() {
        if (depth >= Trail.MAX_DEPTH) {
            throw fail(Kind.LIMIT_DEPTH, "nested more than " + Trail.MAX_DEPTH + " deep");
        }
        if (depth * 2 == openNames.length) {
            openNames = Arrays.copyOf(openNames, depth * 4);
        }
        openNames[depth * 2] = nameStart;
        openNames[depth * 2 + 1] = nameEnd;
        depth++;
    }

    private void scanName() {
        int from = position;
        int index = from;
        int local = from;
        int code = 0;
        while (index < end && isNamePart(bytes[index])) {
            byte next = bytes[index++];
            if (next == ':') {
                local = index;
                code = 0;
            } else {
                code = FieldNames.hash(code, next);
            }
        }
        position = index;
        byte head = index > from ? bytes[from] : 0;
        if (index >= end || local == index || (head >= '-' && head <= '9')) {
            throw syntax();
        }
        if (index - from > MAX_NAME) {
            throw fail(Kind.LIMIT_SIZE, "a name is longer than " + MAX_NAME + " bytes");
        }
        nameStart = from;
        nameEnd = index;
        localStart = local;
        hash = code;
    }

    private static boolean isNamePart(byte next) {
        return (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || (next >= '0' && next <= '9')
                || next == '_'
                || next == '-'
                || next == '.'
                || next == ':'
                || next < 0;
    }

    private void attributes() {
        int count = 0;
        while (true) {
            int before = position;
            blanks();
            byte next = current();
            if (next == '>') {
                position++;
                return;
            }
            if (next == '/') {
                position++;
                if (current() != '>') {
                    throw syntax();
                }
                position++;
                selfClosed = true;
                return;
            }
            if (position == before) {
                throw syntax();
            }
            attribute();
            if (++count > MAX_ATTRIBUTES) {
                throw fail(Kind.LIMIT_SIZE, "an element has more than " + MAX_ATTRIBUTES + " attributes");
            }
        }
    }

    private void attribute() {
        scanName();
        boolean prefixed = localStart > nameStart;
        boolean nilName = prefixed && Arrays.equals(bytes, localStart, nameEnd, Bytes.NIL, 0, Bytes.NIL.length);
        blanks();
        if (current() != '=') {
            throw syntax();
        }
        position++;
        blanks();
        byte quote = current();
        if (quote != '"' && quote != '\'') {
            throw syntax();
        }
        position++;
        int from = position;
        while (current() != quote) {
            byte next = bytes[position];
            requireLegal(next);
            if (next == '<') {
                throw syntax();
            }
            position++;
        }
        if (nilName) {
            String value = document.text(from, position).strip();
            nil = value.equals("true") || value.equals("1");
        }
        position++;
    }

    /** Reads the end tag of the innermost element. */
    void endTag() {
        position += 2;
        int from = openNames[depth * 2 - 2];
        int to = openNames[depth * 2 - 1];
        int length = to - from;
        if (!Arrays.equals(bytes, position, Math.min(position + length, end), bytes, from, to)) {
            int matched = 0;
            while (position < end && matched < length && bytes[position] == bytes[from + matched]) {
                position++;
                matched++;
            }
            throw syntax();
        }
        position += length;
        blanks();
        if (current() != '>') {
            throw syntax();
        }
        position++;
        depth--;
    }

    /** Skips the rest of the innermost open element, without recursion. */
    void skipElement() {
        if (selfClosed) {
            return;
        }
        int outer = depth - 1;
        while (depth > outer) {
            if (atEndTag()) {
                endTag();
            } else if (atCdata()) {
                position += 9;
                passThrough("]]>");
            } else if (current() == '<') {
                if (!aside()) {
                    startTag();
                }
            } else {
                XmlText.skip(this);
            }
        }
    }
}
