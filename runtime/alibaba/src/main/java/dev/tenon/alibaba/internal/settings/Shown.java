package dev.tenon.alibaba.internal.settings;

import java.util.regex.Pattern;

/** Makes names from outside safe to show in a message. */
public final class Shown {
    private static final int LIMIT = 128;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Shown() {}

    /** A name or path in quotes: at most 128 characters, none of them a control character or a line end. */
    public static String quoted(String name) {
        StringBuilder shown = new StringBuilder("'");
        name.codePoints().limit(LIMIT).forEach(character -> {
            boolean plain = (character >= ' ' && character < 0x7f) || Character.isLetterOrDigit(character);
            shown.appendCodePoint(plain ? character : '?');
        });
        return shown.append('\'').toString();
    }

    /** Whether a text is a word of letters, digits, dots, hyphens and underscores that may be shown as it is. */
    public static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    /** Whether a text is not empty and holds visible ASCII only, as keys, tokens and headers do. */
    public static boolean isVisibleAscii(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character > ' ' && character < 0x7f);
    }
}
