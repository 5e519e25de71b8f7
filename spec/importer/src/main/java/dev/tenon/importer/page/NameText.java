package dev.tenon.importer.page;

import dev.tenon.importer.block.Markdown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a cell that holds a name, without what refers to a note: a superscript, other than a star, or a footnote; and without what
 * is struck out beside the name.
 *
 * @param text the text in one line
 * @param struck whether the name itself is struck out, as one that is not used any more
 */
record NameText(String text, boolean struck) {
    private static final Pattern NOTE = Pattern.compile(
            "\\[\\^[^\\[\\]]{1,20}]|<sup>(?!\\s?\\*)(?:[^<]|<(?!/sup>)){0,200}</sup>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRUCK = Pattern.compile(
            "~~([^~]{1,250})~~|<(?:del|s|strike)>(.{1,250}?)</(?:del|s|strike)>", Pattern.CASE_INSENSITIVE);

    private static final Pattern REMARK = Pattern.compile("[(（][^()（）]{1,60}[)）]");

    static NameText of(String raw) {
        String bare = NOTE.matcher(raw).replaceAll("");
        Matcher struck = STRUCK.matcher(bare);
        // A blank in its place, so that a link around it stays one.
        String rest = Markdown.plain(struck.replaceAll(" "));
        boolean named = REMARK.matcher(rest).replaceAll("").chars().anyMatch(Character::isLetterOrDigit);
        if (named) {
            return new NameText(rest, false);
        }
        String text = struck.replaceAll(
                match -> Matcher.quoteReplacement(match.group(1) == null ? match.group(2) : match.group(1)));
        return new NameText(Markdown.plain(text), struck.reset().find());
    }
}
