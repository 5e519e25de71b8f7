package dev.tenon.importer.block;

import dev.tenon.importer.text.Line;
import dev.tenon.importer.text.PageText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the headings of a page with number signs, however the page marks them: in HTML, underlined, or, where it has no other headings of
 * sections, as bold lines. What stands before the page between two lines of dashes speaks about the file and is dropped.
 */
public final class MarkedHeadings {
    private static final String DASHES = "---";
    private static final String TITLE = "# ";
    private static final String SECTION = "## ";
    private static final int SHORTEST = 3;
    /** No title is longer, and nothing longer is looked at. */
    private static final int LONGEST = 300;

    private static final Pattern HTML = Pattern.compile(
            "\\s{0,3}<h([1-6])(?:\\s[^<>]{0,200})?>(.{1,300}?)</h\\1>\\s{0,3}", Pattern.CASE_INSENSITIVE);
    private static final String NO_TITLES = "|#<>`~*-+=";

    /** A line, and whether it belongs to a code block or is inside a table of HTML, where no heading is. */
    private record Marked(Line line, boolean inside) {
        String stripped() {
            return line.stripped();
        }

        Marked heading(String marks, String title) {
            return new Marked(new Line(line.number(), marks + title), false);
        }
    }

    private final List<Marked> lines;

    private MarkedHeadings(List<Line> lines) {
        BitSet code = code(lines);
        boolean[] tables = TableTags.inside(lines, code::get);
        this.lines = new ArrayList<>(lines.size());
        for (int index = 0; index < lines.size(); index++) {
            this.lines.add(ofHtml(new Marked(lines.get(index), code.get(index) || tables[index])));
        }
    }

    private static BitSet code(List<Line> lines) {
        BitSet code = new BitSet();
        boolean fenced = false;
        for (int index = 0; index < lines.size(); index++) {
            boolean fence = Fence.opensOrCloses(lines.get(index).text());
            code.set(index, fenced || fence);
            fenced ^= fence;
        }
        return code;
    }

    private static Marked ofHtml(Marked line) {
        Matcher html = HTML.matcher(line.line().text());
        return !line.inside() && html.matches()
                ? line.heading(
                        "#".repeat(Integer.parseInt(html.group(1))) + " ",
                        html.group(2).strip())
                : line;
    }

    /** Returns the page with such headings alone; a page without any marked heading stays as it is. */
    public static PageText of(PageText page) {
        MarkedHeadings headings = new MarkedHeadings(withoutPreamble(page.lines()));
        return headings.isMarked() ? new PageText(page.file(), headings.written()) : page;
    }

    private static List<Line> withoutPreamble(List<Line> lines) {
        if (lines.isEmpty() || !lines.get(0).stripped().equals(DASHES)) {
            return lines;
        }
        for (int index = 1; index < lines.size(); index++) {
            String text = lines.get(index).text();
            if (text.strip().equals(DASHES)) {
                return lines.subList(index + 1, lines.size());
            }
            if (!text.isBlank() && text.indexOf(':') < 0 && " -#".indexOf(text.charAt(0)) < 0) {
                break;
            }
        }
        return lines;
    }

    private boolean isMarked() {
        for (int index = 0; index < lines.size(); index++) {
            if (heading(lines.get(index)).isPresent()
                    || signs(index).filter(TITLE::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private List<Line> written() {
        List<Marked> written = underlined();
        boolean sections =
                written.stream().flatMap(line -> heading(line).stream()).anyMatch(heading -> heading.level() > 1);
        return written.stream()
                .map(line -> sections ? line : unbold(line))
                .map(Marked::line)
                .toList();
    }

    private static Optional<HeadingLine> heading(Marked line) {
        return line.inside() ? Optional.empty() : HeadingLine.of(line.line().text());
    }

    private List<Marked> underlined() {
        List<Marked> written = new ArrayList<>(lines.size());
        for (int index = 0; index < lines.size(); index++) {
            Marked line = lines.get(index);
            Optional<String> signs = signs(index);
            written.add(signs.map(marks -> line.heading(marks, line.stripped())).orElse(line));
            index += signs.isPresent() ? 1 : 0;
        }
        return written;
    }

    /** The signs before the title that a line is because of the line below it. */
    private Optional<String> signs(int index) {
        if (index + 1 == lines.size() || !isTitle(index)) {
            return Optional.empty();
        }
        String below = lines.get(index + 1).stripped();
        if (isUnderline(below, '=')) {
            return Optional.of(TITLE);
        }
        return isUnderline(below, '-') ? Optional.of(SECTION) : Optional.empty();
    }

    private static Marked unbold(Marked line) {
        String text = line.stripped();
        boolean bold = !line.inside() && text.startsWith("**") && text.endsWith("**") && text.length() > 4;
        String title = bold ? text.substring(2, text.length() - 2).strip() : "";
        return Sections.isTitleLine(title) ? line.heading(SECTION, title) : line;
    }

    /** Whether a line could be a title: one line after a blank one, of words. */
    private boolean isTitle(int index) {
        String text = lines.get(index).stripped();
        return !lines.get(index).inside()
                && !text.isEmpty()
                && text.length() <= LONGEST
                && NO_TITLES.indexOf(text.charAt(0)) < 0
                && text.indexOf('|') < 0
                && (index == 0 || lines.get(index - 1).stripped().isEmpty());
    }

    private static boolean isUnderline(String text, char mark) {
        return text.length() >= SHORTEST && text.chars().allMatch(unit -> unit == mark);
    }
}
