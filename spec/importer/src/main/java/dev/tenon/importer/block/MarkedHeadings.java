package dev.tenon.importer.block;

import dev.tenon.importer.text.Line;
import dev.tenon.importer.text.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the headings of a page with number signs, however the page marks them: underlined, or, where it has no other headings of sections,
 * as bold lines. What stands before the page between two lines of dashes speaks about the file and is dropped.
 */
public final class MarkedHeadings {
    private static final String DASHES = "---";
    private static final int SHORTEST = 3;
    /** No title is longer, and nothing longer is looked at. */
    private static final int LONGEST = 300;

    private static final String NO_TITLES = "|#<>`~*-+=";

    private final List<Line> lines;
    private final boolean marked;

    private MarkedHeadings(List<Line> lines) {
        this.lines = lines;
        this.marked = lines.stream().anyMatch(line -> HeadingLine.is(line.text())) || hasTitle(lines);
    }

    /** Returns the page with such headings alone; a page without any marked heading stays as it is. */
    public static PageText of(PageText page) {
        MarkedHeadings headings = new MarkedHeadings(withoutPreamble(page.lines()));
        return headings.marked ? new PageText(page.file(), headings.bold(headings.underlined())) : page;
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

    private static boolean hasTitle(List<Line> lines) {
        for (int index = 0; index + 1 < lines.size(); index++) {
            if (isTitle(lines, index) && isUnderline(lines.get(index + 1), '=')) {
                return true;
            }
        }
        return false;
    }

    private List<Line> underlined() {
        List<Line> written = new ArrayList<>(lines.size());
        boolean fenced = false;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            fenced ^= Fence.opensOrCloses(line.text());
            Optional<String> signs = fenced || !isTitle(lines, index) ? Optional.empty() : signs(index + 1);
            written.add(signs.map(marks -> new Line(line.number(), marks + line.stripped()))
                    .orElse(line));
            index += signs.isPresent() ? 1 : 0;
        }
        return written;
    }

    private Optional<String> signs(int below) {
        if (below == lines.size()) {
            return Optional.empty();
        }
        if (isUnderline(lines.get(below), '=')) {
            return Optional.of("# ");
        }
        return isUnderline(lines.get(below), '-') ? Optional.of("## ") : Optional.empty();
    }

    private List<Line> bold(List<Line> written) {
        boolean sections = written.stream()
                .flatMap(line -> HeadingLine.of(line.text()).stream())
                .anyMatch(heading -> heading.level() > 1);
        return sections
                ? List.copyOf(written)
                : written.stream().map(MarkedHeadings::unbold).toList();
    }

    private static Line unbold(Line line) {
        String text = line.stripped();
        boolean bold = text.startsWith("**") && text.endsWith("**") && text.length() > 4;
        String title = bold ? text.substring(2, text.length() - 2).strip() : "";
        return Sections.isTitleLine(title) ? new Line(line.number(), "## " + title) : line;
    }

    /** Whether a line could be a title: one line after a blank one, of words. */
    private static boolean isTitle(List<Line> lines, int index) {
        String text = lines.get(index).stripped();
        return !text.isEmpty()
                && text.length() <= LONGEST
                && NO_TITLES.indexOf(text.charAt(0)) < 0
                && text.indexOf('|') < 0
                && (index == 0 || lines.get(index - 1).stripped().isEmpty());
    }

    private static boolean isUnderline(Line line, char mark) {
        String text = line.stripped();
        return text.length() >= SHORTEST && text.chars().allMatch(unit -> unit == mark);
    }
}
