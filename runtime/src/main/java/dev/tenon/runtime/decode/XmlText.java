package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException.Kind;
import org.jspecify.annotations.Nullable;

/** The text inside elements: character data, references, CDATA, with comments and instructions left out. */
final class XmlText {
    private XmlText() {}

    /** Reads all text up to the end tag of the innermost element, which it consumes; refuses elements in between. */
    static String read(XmlReader reader) {
        int from = reader.position();
        int simple = plainEnd(reader, from);
        reader.advance(simple - from);
        if (reader.atEndTag()) {
            String text = reader.document().text(from, simple);
            reader.endTag();
            return text;
        }
        reader.advance(from - simple);
        return mixed(reader);
    }

    /** The end of the run that needs no thought: no markup, no reference, no carriage return. */
    private static int plainEnd(XmlReader reader, int from) {
        byte[] bytes = reader.document().bytes();
        int end = reader.end();
        int index = from;
        while (index < end) {
            byte next = bytes[index];
            if (next == '<'
                    || next == '&'
                    || next == ']'
                    || (next >= 0 && next < ' ' && next != '\n' && next != '\t')) {
                return index;
            }
            index++;
        }
        return end;
    }

    private static String mixed(XmlReader reader) {
        StringBuilder text = new StringBuilder();
        while (!reader.atEndTag()) {
            if (reader.atCdata()) {
                cdata(reader, text);
            } else if (reader.current() == '<') {
                if (!reader.aside()) {
                    reader.startTag();
                    throw reader.fail(Kind.TYPE, "a structure stands where a single value is documented");
                }
            } else {
                run(reader, text);
            }
        }
        reader.endTag();
        return text.toString();
    }

    /** Skips a run of character data, checking it as if it were read. */
    static void skip(XmlReader reader) {
        run(reader, null);
    }

    /** Whether the run of character data ahead is blank; moves behind it only then. */
    static boolean skipBlank(XmlReader reader) {
        byte[] bytes = reader.document().bytes();
        int index = reader.position();
        while (index < reader.end() && XmlReader.isBlank(bytes[index])) {
            index++;
        }
        if (index < reader.end() && bytes[index] != '<') {
            return false;
        }
        reader.advance(index - reader.position());
        return true;
    }

    private static void run(XmlReader reader, @Nullable StringBuilder text) {
        byte[] bytes = reader.document().bytes();
        while (true) {
            int from = reader.position();
            int to = plainEnd(reader, from);
            if (text != null) {
                text.append(reader.document().text(from, to));
            }
            reader.advance(to - from);
            if (to >= reader.end() || bytes[to] == '<') {
                return;
            }
            switch (bytes[to]) {
                case '&' -> {
                    int character = reference(reader);
                    if (text != null) {
                        text.appendCodePoint(character);
                    }
                }
                case '\r' -> lineEnd(reader, text);
                case ']' -> {
                    if (to + 2 < reader.end() && bytes[to + 1] == ']' && bytes[to + 2] == '>') {
                        throw reader.syntax();
                    }
                    reader.advance(1);
                    if (text != null) {
                        text.append(']');
                    }
                }
                default -> reader.requireLegal(bytes[to]);
            }
        }
    }

    /** Every line end becomes a line feed, as XML demands. */
    private static void lineEnd(XmlReader reader, @Nullable StringBuilder text) {
        reader.advance(1);
        boolean pair = reader.position() < reader.end() && reader.current() == '\n';
        if (!pair && text != null) {
            text.append('\n');
        }
    }

    private static void cdata(XmlReader reader, StringBuilder text) {
        reader.advance(9);
        byte[] bytes = reader.document().bytes();
        int from = reader.position();
        while (true) {
            byte next = reader.current();
            int here = reader.position();
            if (next == ']' && here + 2 < reader.end() && bytes[here + 1] == ']' && bytes[here + 2] == '>') {
                text.append(reader.document().text(from, here));
                reader.advance(3);
                return;
            }
            reader.requireLegal(next);
            if (next == '\r') {
                text.append(reader.document().text(from, here));
                lineEnd(reader, text);
                from = reader.position();
            } else {
                reader.advance(1);
            }
        }
    }

    private static int reference(XmlReader reader) {
        byte[] bytes = reader.document().bytes();
        int from = reader.position() + 1;
        int index = from;
        while (index < reader.end() && index - from < 12 && bytes[index] != ';' && bytes[index] != '<') {
            index++;
        }
        if (index >= reader.end()) {
            reader.advance(reader.end() - reader.position());
            throw reader.syntax();
        }
        String name = bytes[index] == ';' ? reader.document().text(from, index) : "";
        int character = character(name);
        if (character < 0) {
            throw reader.fail(Kind.SYNTAX, "a reference names no character that XML knows");
        }
        reader.advance(index + 1 - reader.position());
        return character;
    }

    private static int character(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(name);
        };
    }

    private static int numbered(String name) {
        boolean hexadecimal = name.startsWith("#x");
        int digits = hexadecimal ? 2 : 1;
        if (!name.startsWith("#") || name.length() == digits) {
            return -1;
        }
        int value = 0;
        for (int index = digits; index < name.length(); index++) {
            int digit = name.charAt(index) < 0x80 ? Character.digit(name.charAt(index), hexadecimal ? 16 : 10) : -1;
            value = value * (hexadecimal ? 16 : 10) + digit;
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return -1;
            }
        }
        boolean control = value < ' ' && value != '\n' && value != '\r' && value != '\t';
        boolean surrogate = value >= 0xD800 && value <= 0xDFFF;
        return control || surrogate || value == 0xFFFE || value == 0xFFFF ? -1 : value;
    }
}
