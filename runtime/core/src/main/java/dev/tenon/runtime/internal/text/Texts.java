package dev.tenon.runtime.internal.text;

/** Makes text from outside fit to be shown. */
public final class Texts {
    private static final int LIMIT = 256;
    private static final int LONGEST_RUN = 15;

    private Texts() {}

    /**
     * At most 256 characters, without control characters, line breaks or characters that change the direction of
     * writing.
     *
     * @param text text from outside
     */
    public static String sanitised(String text) {
        int length = Math.min(text.length(), LIMIT);
        if (isPlain(text, length)) {
            return text.substring(0, length).strip();
        }
        StringBuilder shown = new StringBuilder(length);
        for (int index = 0; index < length; index++) {
            char character = text.charAt(index);
            shown.append(isPlain(character) ? character : ' ');
        }
        return shown.toString().strip();
    }

    private static boolean isPlain(String text, int length) {
        for (int index = 0; index < length; index++) {
            if (!isPlain(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char character) {
        if (character < ' ' || (character >= 0x7f && character < 0xa0)) {
            return false;
        }
        int type = Character.getType(character);
        return type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED;
    }

    /**
     * A little of an unexpected text: long unbroken runs, which may be keys or signatures, are left out.
     *
     * @param text text from outside
     */
    public static String excerpt(String text) {
        String plain = Texts.sanitised(text);
        StringBuilder shown = new StringBuilder(plain.length());
        int start = 0;
        for (int index = 0; index <= plain.length(); index++) {
            boolean part = index < plain.length() && isRunPart(plain.charAt(index));
            if (!part) {
                shown.append(index - start > LONGEST_RUN ? "…" : plain.substring(start, index));
                if (index < plain.length()) {
                    shown.append(plain.charAt(index));
                }
                start = index + 1;
            }
        }
        return shown.toString();
    }

    private static boolean isRunPart(char character) {
        return Character.isLetterOrDigit(character)
                || character == '+'
                || character == '_'
                || character == '-'
                || character == '/'
                || character == '='
                || character == '%';
    }
}
