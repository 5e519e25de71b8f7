package dev.tenon.importer.block;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references of HTML, which pages use for what Markdown would take for a mark. */
final class Entities {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("ldquo", "\u201C"),
            Map.entry("rdquo", "\u201D"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("hellip", "\u2026"),
            Map.entry("middot", "\u00B7"),
            Map.entry("times", "\u00D7"),
            Map.entry("le", "\u2264"),
            Map.entry("ge", "\u2265"),
            Map.entry("copy", "\u00A9"),
            Map.entry("reg", "\u00AE"),
            Map.entry("trade", "\u2122"),
            Map.entry("vert", "|"));

    private Entities() {}

    /** Returns the text with the characters that are meant; what names none stays as it is. */
    static String resolve(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(java.util.regex.MatchResult match) {
        String decimal = match.group(1);
        String hexadecimal = match.group(2);
        if (decimal == null && hexadecimal == null) {
            return NAMED.getOrDefault(match.group(3), match.group());
        }
        int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
        boolean text = Character.isValidCodePoint(code) && code >= ' ' && !(code >= 0xD800 && code <= 0xDFFF);
        return text ? Character.toString(code) : match.group();
    }
}
