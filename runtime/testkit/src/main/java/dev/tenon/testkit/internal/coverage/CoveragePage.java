package dev.tenon.testkit.internal.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Shows coverage as a web page that loads nothing else; its frame is the resource {@code page.html}. */
public final class CoveragePage {
    private CoveragePage() {}

    /** The page. */
    public static String html(CoverageTable table) {
        StringBuilder lines = new StringBuilder();
        table.lines().forEach(line -> line(lines, line));
        return frame().replace("{{met}}", CoverageReport.percent(table.met()))
                .replace("{{handled}}", CoverageReport.percent(table.handled()))
                .replace("{{lines}}", lines);
    }

    private static void line(StringBuilder page, CoverageLine line) {
        page.append(String.format(
                Locale.ROOT,
                """
                <details class="line" data-name="%1$s" data-met="%2$d" data-handled="%3$d" data-missed="%4$d">
                <summary><b>%1$s</b> <span>%5$s</span></summary>
                <table>
                <tr><th>Code</th><th>Met</th><th>Handled</th></tr>
                """,
                escaped(line.name()),
                line.met().size(),
                line.handled().size(),
                line.missed().size(),
                CoverageReport.counts(line)));
        for (String code : line.documented()) {
            boolean met = line.met().contains(code);
            page.append("<tr class=\"")
                    .append(met ? "met" : "missed")
                    .append("\"><td>")
                    .append(escaped(code));
            page.append("</td><td>").append(met ? "yes" : "no").append("</td><td>");
            page.append(line.handled().contains(code) ? "yes" : "no").append("</td></tr>\n");
        }
        page.append("</table>\n</details>\n");
    }

    private static String frame() {
        try (InputStream frame = Objects.requireNonNull(CoveragePage.class.getResourceAsStream("page.html"))) {
            return new String(frame.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the jar of the test kit is damaged", unreadable);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
