package dev.tenon.importer.example;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds the markup of an XML example, one piece after the other. Each kind of markup that never ends is looked for once, so that many
 * openings without an end cost no more than one.
 */
final class XmlMarkup {
    /** What a piece of markup is. */
    enum Kind {
        /** A comment, a declaration or a processing instruction. */
        SKIPPED,
        /** Text in a CDATA section. */
        TEXT,
        /** The beginning of an element. */
        START,
        /** The end of an element. */
        END,
        /** An element without content. */
        EMPTY,
        /** There is no more markup. */
        NONE
    }

    private final String text;
    private final Set<String> neverEnding = new HashSet<>();
    private int start;
    private int end;
    private String value = "";

    XmlMarkup(String text) {
        this.text = text;
    }

    /** Returns where the piece begins. */
    int start() {
        return start;
    }

    /** Returns where the piece ends. */
    int end() {
        return end;
    }

    /** Returns the name of the element, or the text of the CDATA section. */
    String value() {
        return value;
    }

    /** Goes on to the next piece. */
    Kind next() {
        int from = end;
        while (true) {
            int open = text.indexOf('<', from);
            if (open < 0) {
                start = text.length();
                end = text.length();
                return Kind.NONE;
            }
            Kind kind = at(open);
            if (kind != Kind.NONE) {
                start = open;
                return kind;
            }
            from = open + 1;
        }
    }

    private Kind at(int open) {
        if (text.startsWith("<![CDATA[", open)) {
            return section(open + "<![CDATA[".length(), "]]>") ? Kind.TEXT : Kind.NONE;
        }
        if (text.startsWith("<?", open)) {
            return section(open + 2, "?>") ? Kind.SKIPPED : Kind.NONE;
        }
        if (text.startsWith("<!", open)) {
            int dashes = blanks(open + 2);
            return text.startsWith("--", dashes) && section(dashes + 2, "-->") ? Kind.SKIPPED : Kind.NONE;
        }
        return tag(open);
    }

    private boolean section(int from, String closing) {
        int close = neverEnding.contains(closing) ? -1 : text.indexOf(closing, from);
        if (close < 0) {
            neverEnding.add(closing);
            return false;
        }
        value = text.substring(from, close);
        end = close + closing.length();
        return true;
    }

    private Kind tag(int open) {
        boolean closing = text.startsWith("</", open);
        int name = open + (closing ? 2 : 1);
        int behind = name;
        while (behind < text.length() && isNamePart(text.charAt(behind), behind == name)) {
            behind++;
        }
        int close = behind;
        while (close < text.length() && text.charAt(close) != '>' && text.charAt(close) != '<') {
            close++;
        }
        boolean closed = behind > name && close < text.length() && text.charAt(close) == '>';
        boolean empty = closed && close > behind && text.charAt(close - 1) == '/';
        boolean attributes = close > behind && Character.isWhitespace(text.charAt(behind));
        if (!closed || !(close == behind || attributes || (empty && close == behind + 1))) {
            return Kind.NONE;
        }
        value = text.substring(name, behind);
        end = close + 1;
        return closing ? Kind.END : empty ? Kind.EMPTY : Kind.START;
    }

    private static boolean isNamePart(char character, boolean first) {
        boolean letter = (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
        boolean later =
                (character >= '0' && character <= '9') || character == '.' || character == ':' || character == '-';
        return letter || character == '_' || (!first && later);
    }

    private int blanks(int from) {
        int index = from;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }
}
