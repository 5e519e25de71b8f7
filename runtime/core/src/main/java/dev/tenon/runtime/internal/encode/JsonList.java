package dev.tenon.runtime.internal.encode;

import dev.tenon.runtime.value.JsonValue;
import java.util.List;

/** Writes a list as a JSON array that is percent-encoded at once: its text by itself is never made. */
public final class JsonList {
    private static final byte[] BEGIN = PercentEncoding.text("[");
    private static final byte[] BEGIN_QUOTE = PercentEncoding.text("[\"");
    private static final byte[] COMMA = PercentEncoding.text(",");
    private static final byte[] COMMA_QUOTE = PercentEncoding.text(",\"");
    private static final byte[] QUOTE_COMMA = PercentEncoding.text("\",");
    private static final byte[] QUOTE_COMMA_QUOTE = PercentEncoding.text("\",\"");
    private static final byte[] END = PercentEncoding.text("]");
    private static final byte[] QUOTE_END = PercentEncoding.text("\"]");
    /** What a quoted element takes beside its text: two quotes and a comma. */
    private static final int AROUND = 9;

    /** What may follow the list. */
    private static final int BEHIND = 128;

    private static final int MOST_EXPECTED = 1 << 16;

    private JsonList() {}

    /**
     * Writes a list, which is not empty.
     *
     * @param name the full name of the parameter, for messages
     * @param values numbers, flags and JSON values, which stand as they are, and anything else, whose text stands in quotes
     * @param target where to
     */
    public static void write(String name, List<?> values, PercentEncoding target) {
        int size = values.size();
        if (values.get(0) instanceof String first) {
            // Elements of one list are mostly of one length.
            target.expect((int) Math.min((long) size * (first.length() + AROUND) + BEHIND, MOST_EXPECTED));
        }
        boolean wasQuoted = false;
        for (int index = 0; index < size; index++) {
            Object value = values.get(index);
            String text = Values.text(name, value);
            boolean quoted = isQuoted(value);
            target.add(index == 0 ? first(quoted) : between(wasQuoted, quoted));
            target.add(name, text, quoted);
            wasQuoted = quoted;
        }
        target.add(wasQuoted ? QUOTE_END : END);
    }

    /** Texts first: they are the most, and whether something is a JSON value takes long to see. */
    private static boolean isQuoted(Object value) {
        return value instanceof String
                || !(value instanceof Number || value instanceof Boolean || value instanceof JsonValue);
    }

    private static byte[] first(boolean quoted) {
        return quoted ? BEGIN_QUOTE : BEGIN;
    }

    private static byte[] between(boolean wasQuoted, boolean quoted) {
        if (wasQuoted) {
            return quoted ? QUOTE_COMMA_QUOTE : QUOTE_COMMA;
        }
        return quoted ? COMMA_QUOTE : COMMA;
    }
}
