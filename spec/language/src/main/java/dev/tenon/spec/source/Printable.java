package dev.tenon.spec.source;

/** Makes text from a description safe to print in a build log. */
public final class Printable {
    private static final int LONGEST_EXCERPT = 80;
    private static final int LONGEST_LINE = 2000;

    private Printable() {}

    /** The text in quotes, shortened, with everything invisible or misleading escaped. */
    public static String quote(String text) {
        return "'" + shorten(line(text), LONGEST_EXCERPT) + "'";
    }

    /** The text on one line, with everything invisible or misleading escaped. */
    public static String line(String text) {
        StringBuilder result = new StringBuilder();
        shorten(text, LONGEST_LINE).codePoints().forEach(character -> append(result, character));
        return result.toString();
    }

    /** Whether a character is not allowed in a name: controls, bidirectional marks, invisible and unassigned ones. */
    public static boolean isMisleading(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Names a character as {@code U+202E}. */
    public static String name(int character) {
        StringBuilder hex = new StringBuilder(Integer.toHexString(character).toUpperCase(java.util.Locale.ROOT));
        while (hex.length() < 4) {
            hex.insert(0, '0');
        }
        return "U+" + hex;
    }

    private static void append(StringBuilder result, int character) {
        if (isMisleading(character)) {
            result.append('<').append(name(character)).append('>');
        } else {
            result.appendCodePoint(character);
        }
    }

    private static String shorten(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }
}
