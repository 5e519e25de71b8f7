package dev.tenon.importer.text;

import java.util.Locale;

/** Small operations on text that pages of several languages need. */
public final class Texts {
    private static final int LONGEST_EXCERPT = 80;

    private Texts() {}

    /** Strips spaces at both ends, no-break and zero-width spaces included. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Returns a key for comparing headings and column titles: lower case, letters and digits only. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Joins runs of spaces and line breaks into one space. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (isBlank(character)) {
                gap = line.length() > 0;
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(character);
            }
        }
        return line.toString();
    }

    /** Returns the beginning of a text, for messages. */
    public static String excerpt(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    }

    /** Returns whether the text holds a character of the Chinese script. */
    public static boolean hasHan(String text) {
        return text.chars().anyMatch(character -> character >= 0x4E00 && character <= 0x9FFF);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }
}
