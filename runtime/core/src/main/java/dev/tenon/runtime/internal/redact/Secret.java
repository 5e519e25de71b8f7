package dev.tenon.runtime.internal.redact;

/**
 * A secret as it is looked for.
 *
 * @param text the secret
 * @param folded the same without escapes, which it may have itself, and with a plus for each space
 */
record Secret(String text, String folded) {
    /** What is shorter would hide pieces of ordinary words. */
    static final int SHORTEST = 4;

    private static final int PREFIX = 12;

    static Secret of(String text) {
        return new Secret(
                text,
                isPlain(text) ? text.replace(' ', '+') : FoldedText.of(text).text());
    }

    /** Whether a text is literal: no escapes, nothing composed. */
    static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character >= 0x80 || character == '%' || character == '&' || character == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Whether that many of its characters, from its first, give it away wherever they are. */
    boolean isEnough(int common) {
        return common >= Math.min(folded.length(), PREFIX);
    }

    /** Whether it has letters only, and no more than a word has; what was made at random has not. */
    boolean isWord() {
        return folded.length() < PREFIX
                && folded.chars()
                        .allMatch(letter -> (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'));
    }

    /** How long it is, and nothing of it. */
    @Override
    public String toString() {
        return "Secret[" + text.length() + " characters]";
    }
}
