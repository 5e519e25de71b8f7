package dev.tenon.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.spec.model.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The only way for prose of a description to enter generated source. Letters and punctuation of any language stay what they
 * are; whatever Java, Javadoc or a reader could take for anything but text becomes a character reference.
 */
public final class Javadocs {
    private static final int WIDTH = 110;

    /** From here on a character takes two columns. */
    private static final char FIRST_WIDE = '\u1100';

    private static final String CHINESE_MARKS = "\u3001\u3002\uff0c\uff1a\uff1b";
    private static final String ENDS_OF_SENTENCES = ".!?\u3002\uff01\uff1f";

    private Javadocs() {}

    /** Makes text inert: no tag, no markup, no end of comment, no unicode escape. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        boolean blank = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c <= ' ' || Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                blank = safe.length() > 0;
                continue;
            }
            if (blank) {
                safe.append(' ');
                blank = false;
            }
            append(safe, c);
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        // A star or a slash alone stays readable; only the pair ends a comment.
        boolean closes = c == '/' && safe.length() > 0 && safe.charAt(safe.length() - 1) == '*';
        if (c < 0x7f ? !closes && "&<>@{}\\`".indexOf(c) < 0 : isPlain(c)) {
            safe.append((char) c);
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            safe.append("&#65533;");
        } else {
            safe.append("&#").append(c).append(';');
        }
    }

    /**
     * Whether a character beyond ASCII is readable by itself. Invisible and bidirectional ones are not, nor are those outside
     * the basic plane, of which each version of Java knows others.
     */
    private static boolean isPlain(int c) {
        if (c <= 0xa0 || c > Character.MAX_VALUE || Character.isSpaceChar(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Gives text as code. */
    public static String code(String text) {
        String escaped = escape(text);
        return escaped.isEmpty() ? "(blank)" : "<code>" + escaped + "</code>";
    }

    /** Gives an address for an attribute: whatever is neither plain in addresses nor in Javadoc becomes an octet. */
    public static String address(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        boolean fragment = false;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            boolean octet = c == '%' && text.substring(index).matches("(?s)%[0-9A-Fa-f]{2}.*");
            boolean plain = isPlainInAddresses(c) || octet || (c == '#' && !fragment);
            fragment |= c == '#';
            safe.append(c == '&' ? "&amp;" : plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return safe.toString();
    }

    private static boolean isPlainInAddresses(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-._~:/?!$'()+,;=".indexOf(c) >= 0;
    }

    /** Gives the prose in the language asked for, else in English, else in the first language there is, escaped. */
    public static @Nullable String prose(LocalizedText text, String language) {
        Map<String, String> prose = text.byLanguage();
        if (prose.isEmpty()) {
            return null;
        }
        String chosen = prose.get(language);
        if (chosen == null) {
            chosen = prose.get("en");
        }
        if (chosen == null) {
            chosen = prose.values().iterator().next();
        }
        String escaped = escape(chosen);
        return escaped.isEmpty() ? null : sentence(escaped);
    }

    private static String sentence(String escaped) {
        char last = escaped.charAt(escaped.length() - 1);
        return ENDS_OF_SENTENCES.indexOf(last) >= 0 ? escaped : escaped + ".";
    }

    /**
     * Lays out a comment.
     *
     * @param paragraphs already escaped paragraphs, the first one the summary
     * @param tags already escaped block tags without the sign, such as {@code param name text}
     */
    public static CodeBlock of(List<String> paragraphs, List<String> tags) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            wrap(lines.isEmpty() ? paragraph : "<p>" + paragraph, lines);
        }
        if (!tags.isEmpty() && !lines.isEmpty()) {
            lines.add("");
        }
        for (String tag : tags) {
            wrap("@" + tag, lines);
        }
        return CodeBlock.of("$L\n", String.join("\n", lines));
    }

    /** Lays out a comment of one paragraph. */
    public static CodeBlock of(String paragraph) {
        return of(List.of(paragraph), List.of());
    }

    private static void wrap(String text, List<String> lines) {
        int start = 0;
        for (int end = lineEnd(text, start); end < text.length(); end = lineEnd(text, start)) {
            lines.add(text.substring(start, end));
            start = text.charAt(end) == ' ' ? end + 1 : end;
        }
        lines.add(text.substring(start));
    }

    /**
     * The end of a line: the last blank or Chinese punctuation mark that fits, else the first one there is. What goes
     * on for long without a space, such as JSON, may end after a comma, too.
     */
    private static int lineEnd(String text, int start) {
        int end = text.length();
        int width = 0;
        int word = start;
        for (int at = start; at < text.length(); at++) {
            if (width > WIDTH && end < text.length()) {
                return end;
            }
            char c = text.charAt(at);
            if (c == ' ') {
                end = at;
                word = at;
            } else if (c == ',' && at - word > WIDTH / 2 && (width <= WIDTH || end == text.length())) {
                end = at + 1;
            }
            width += c < FIRST_WIDE ? 1 : 2;
            if (CHINESE_MARKS.indexOf(c) >= 0 && (width <= WIDTH || end == text.length())) {
                end = at + 1;
            }
        }
        return width > WIDTH ? end : text.length();
    }
}
