package dev.tenon.importer.block;

import dev.tenon.importer.text.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inline Markdown and the few HTML leftovers of the pages, as plain text. */
public final class Markdown {
    /** Possessive, as other repetitions of alternatives go a level deeper for each character. */
    private static final Pattern LINK =
            Pattern.compile("!?\\[((?:[^\\[\\]\\\\]|\\\\.)*+)\\]\\((?:[^()]|\\([^()]*\\))*+\\)");

    private static final Pattern TAG = Pattern.compile(
            "(?<!\\\\)</?(?:br|b|i|u|p|strong|code|em|span|a|sup|sub|ul|li|ol|div|font|pre|small|note|dl|dt|dd|img|del|s|strike"
                    + "|table|thead|tbody|tr|td|th)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BOLD =
            Pattern.compile("(?<![\\\\*])\\*\\*(?!\\*)(.+?)(?<!\\\\)\\*\\*", Pattern.DOTALL);

    private static final Pattern ESCAPED_AMPERSAND = Pattern.compile("(?<!\\\\)\\\\&");

    private static final String MARKS = "[<*\\`&";

    private Markdown() {}

    /** Returns plain text in one line. */
    public static String plain(String raw) {
        return Texts.oneLine(lines(raw));
    }

    /** Returns plain text whose line breaks are kept. */
    public static String lines(String raw) {
        if (raw.chars().noneMatch(character -> MARKS.indexOf(character) >= 0)) {
            return Texts.strip(raw);
        }
        String text = LINK.matcher(raw).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
        text = TAG.matcher(text).replaceAll(match -> brokenBy(match.group()));
        text = BOLD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
        // An escaped ampersand begins no reference.
        String plain = Stream.of(ESCAPED_AMPERSAND.split(text, -1))
                .map(piece -> Entities.resolve(unescape(piece)))
                .collect(Collectors.joining("&"));
        return Texts.strip(plain);
    }

    /** Returns what a tag does to the line: it breaks it, begins a bullet in a new one, or nothing. */
    private static String brokenBy(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<li")) {
            return "\n- ";
        }
        if (lower.startsWith("<td") || lower.startsWith("<th")) {
            return " ";
        }
        boolean breaks = Stream.of("<br", "<p", "</p", "</li", "</ul", "</ol", "</div", "<dt", "</dd", "<tr", "</table")
                .anyMatch(lower::startsWith);
        return breaks ? "\n" : "";
    }

    /** Returns the text of a heading without its anchor. */
    public static String heading(String raw) {
        String title = Texts.strip(raw);
        int anchor = title.endsWith("}") ? title.lastIndexOf('{') : -1;
        boolean only = anchor >= 0 && title.indexOf('}', anchor) == title.length() - 1;
        return plain(only ? title.substring(0, anchor) : title);
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\\' && index + 1 < text.length() && isPunctuation(text.charAt(index + 1))) {
                plain.append(text.charAt(++index));
            } else if (character != '`') {
                plain.append(character);
            }
        }
        return plain.toString();
    }

    private static boolean isPunctuation(char character) {
        return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
    }
}
