package dev.tenon.runtime.internal.redact;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A text with the escapes undone that servers and gateways put around what they repeat: percent-encoding, HTML, JSON,
 * and composed characters. Each character remembers which characters of the original it represents. A plus and a space
 * are the same, since forms use one for the other.
 */
final class FoldedText {
    /** Escapes inside escapes: a form inside JSON inside HTML. */
    private static final int LAYERS = 4;

    private static final String ESCAPES = "%\\&";

    private static final int LONGEST_ESCAPE = 12;
    /** The beginning of an escape: octets of one character, of a unit of JSON, of a reference of HTML. */
    private static final Pattern CUT_ESCAPE = Pattern.compile("(?:%[C-Fc-f][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){0,2})?"
            + "(?:%[0-9A-Fa-f]?)?|\\\\(?:u[0-9A-Fa-f]{0,3})?|&(?:#(?:[Xx][0-9A-Fa-f]{0,6}|[0-9]{0,7})|[A-Za-z]{0,8})");

    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    private FoldedText(String text) {
        length = text.length();
        characters = text.toCharArray();
        starts = new int[length];
        ends = new int[length];
        for (int index = 0; index < length; index++) {
            starts[index] = index;
            ends[index] = index + 1;
        }
    }

    static FoldedText of(String text) {
        FoldedText folded = new FoldedText(text);
        for (int layer = 0; layer < LAYERS && folded.unescape(); layer++) {
            // Once more, until nothing changes.
        }
        folded.decompose();
        return folded;
    }

    /** Forms write a plus for a space. */
    static char blank(char character) {
        return character == ' ' ? '+' : character;
    }

    /** The characters without where they come from. */
    String text() {
        return new String(characters, 0, length);
    }

    int length() {
        return length;
    }

    char character(int index) {
        return characters[index];
    }

    /** Whether nothing follows from a character on, or only an escape that was cut. */
    boolean endsAt(int index) {
        return index == length
                || (length - index < LONGEST_ESCAPE
                        && CUT_ESCAPE
                                .matcher(new String(characters, index, length - index))
                                .matches());
    }

    /** The first character of the original that a character represents. */
    int start(int index) {
        return starts[index];
    }

    /** The character of the original after the last one that a character represents. */
    int end(int index) {
        return ends[index];
    }

    /** Undoes one layer of escapes; whether there was any. */
    private boolean unescape() {
        boolean changed = false;
        int target = 0;
        int index = 0;
        while (index < length) {
            char character = characters[index];
            String meant = "";
            int used = 1;
            if (ESCAPES.indexOf(character) >= 0) {
                used = character == '%' ? percent(index) : character == '&' ? entity(index) : backslash(index);
                meant = used > 1 ? meaning(index, used) : "";
            }
            if (meant.isEmpty()) {
                put(target++, blank(character), starts[index], ends[index]);
                index++;
                continue;
            }
            changed = true;
            int start = starts[index];
            int end = ends[index + used - 1];
            for (int each = 0; each < meant.length(); each++) {
                char next = meant.charAt(each);
                put(target++, blank(next), start, end);
            }
            index += used;
        }
        length = target;
        return changed;
    }

    /** What is written never overtakes what is read: an escape is longer than its meaning. */
    private void put(int target, char character, int start, int end) {
        characters[target] = character;
        starts[target] = start;
        ends[target] = end;
    }

    /** The length of a run of percent escapes for one character; 1 if there is none. */
    private int percent(int index) {
        int octet = octet(index);
        if (octet < 0) {
            return 1;
        }
        int more = octet < 0xC0 ? 0 : octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        int used = 3;
        for (int each = 0; each < more && octet(index + used) >= 0x80; each++) {
            used += 3;
        }
        return used;
    }

    private int octet(int index) {
        if (index + 2 >= length || characters[index] != '%') {
            return -1;
        }
        int high = Character.digit(characters[index + 1], 16);
        int low = Character.digit(characters[index + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private int entity(int index) {
        for (int end = index + 1; end < Math.min(length, index + 10); end++) {
            if (characters[end] == ';') {
                return end - index + 1;
            }
        }
        return 1;
    }

    private int backslash(int index) {
        if (index + 1 >= length) {
            return 1;
        }
        return characters[index + 1] == 'u' && index + 5 < length ? 6 : 2;
    }

    /** What an escape represents; empty if it is not one. */
    private String meaning(int index, int used) {
        String escape = new String(characters, index, used);
        return switch (escape.charAt(0)) {
            case '%' -> octets(escape);
            case '&' -> named(escape.substring(1, used - 1));
            default -> used == 6 ? unit(escape.substring(2), 16) : json(escape.charAt(1));
        };
    }

    private static String octets(String escape) {
        ByteBuffer bytes = ByteBuffer.allocate(escape.length() / 3);
        for (int index = 0; index < escape.length(); index += 3) {
            bytes.put((byte) Integer.parseInt(escape, index + 1, index + 3, 16));
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return text.toString();
        } catch (CharacterCodingException notUtf8) {
            return "";
        }
    }

    private static String json(char escaped) {
        return switch (escaped) {
            case '"', '\\', '/', '\'' -> String.valueOf(escaped);
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            default -> "";
        };
    }

    private static String named(String name) {
        if (name.startsWith("#x") || name.startsWith("#X")) {
            return unit(name.substring(2), 16);
        }
        if (name.startsWith("#")) {
            return unit(name.substring(1), 10);
        }
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "plus" -> "+";
            case "sol" -> "/";
            case "equals" -> "=";
            default -> "";
        };
    }

    private static String unit(String digits, int radix) {
        try {
            int value = Integer.parseInt(digits, radix);
            return Character.isBmpCodePoint(value) ? String.valueOf((char) value) : Character.toString(value);
        } catch (IllegalArgumentException noCharacter) {
            return "";
        }
    }

    /** Characters with marks become their letters and marks, as some servers send them. */
    private void decompose() {
        boolean plain = true;
        for (int index = 0; plain && index < length; index++) {
            plain = characters[index] < 0x80;
        }
        if (plain) {
            return;
        }
        char[] wider = new char[length * 4 + 16];
        int[] widerStarts = new int[wider.length];
        int[] widerEnds = new int[wider.length];
        int target = 0;
        for (int index = 0; index < length; index++) {
            String letters = characters[index] < 0x80
                    ? String.valueOf(characters[index])
                    : Normalizer.normalize(String.valueOf(characters[index]), Normalizer.Form.NFKD);
            if (target + letters.length() > wider.length) {
                wider = Arrays.copyOf(wider, (target + letters.length()) * 2);
                widerStarts = Arrays.copyOf(widerStarts, wider.length);
                widerEnds = Arrays.copyOf(widerEnds, wider.length);
            }
            for (int each = 0; each < letters.length(); each++) {
                wider[target] = letters.charAt(each);
                widerStarts[target] = starts[index];
                widerEnds[target++] = ends[index];
            }
        }
        characters = wider;
        starts = widerStarts;
        ends = widerEnds;
        length = target;
    }
}
