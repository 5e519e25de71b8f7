package dev.tenon.importer.example;

/**
 * A token of JSON.
 *
 * @param kind what it is
 * @param text a mark, or the text of a string or word
 * @param line the line, from 1
 * @param column the column, from 0
 * @param leading whether only spaces precede it on its line
 */
record JsonToken(Kind kind, String text, int line, int column, boolean leading) {
    enum Kind {
        MARK,
        STRING,
        WORD,
        END
    }

    boolean is(char mark) {
        return kind == Kind.MARK && text.charAt(0) == mark;
    }

    boolean isText() {
        return kind == Kind.STRING || kind == Kind.WORD;
    }
}
