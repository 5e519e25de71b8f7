package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.Texts;

/** Shows a little of an unexpected text: long unbroken runs, which may be keys or signatures, are left out. */
final class Excerpts {
    private static final int LONGEST_RUN = 15;

    private Excerpts() {}

    static String shown(String text) {
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
                || character == '%';
    }
}
