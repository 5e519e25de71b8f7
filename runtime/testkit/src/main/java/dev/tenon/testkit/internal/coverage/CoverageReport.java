package dev.tenon.testkit.internal.coverage;

import java.util.List;
import java.util.Locale;

/** Shows error coverage as a table for the console and as a web page. */
public final class CoverageReport {
    private CoverageReport() {}

    /** A table for the console. */
    public static String text(ErrorCoverage coverage) {
        StringBuilder text = new StringBuilder("Documented errors met by the tests: ")
                .append(percent(coverage.share()))
                .append('\n');
        for (ErrorCoverage.Line line : coverage.lines()) {
            text.append(String.format(
                            Locale.ROOT,
                            "  %-32s %3d of %3d",
                            name(line),
                            line.met().size(),
                            line.met().size() + line.missed().size()))
                    .append(line.common() || line.missed().isEmpty() ? "" : "   missed: " + joined(line.missed()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String joined(List<String> codes) {
        return String.join(", ", codes);
    }

    /** A web page without anything to load. */
    public static String html(ErrorCoverage coverage) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<title>Documented errors met by the tests</title>\n<style>\n"
                        + "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
                        + "td,th{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}"
                        + ".met{color:#070}.missed{color:#a00}\n</style>\n</head>\n<body>\n<h1>"
                        + "Documented errors met by the tests: ")
                .append(percent(coverage.share()))
                .append("</h1>\n<table>\n<tr><th>Operation</th><th>Met</th><th>Missed</th></tr>\n");
        for (ErrorCoverage.Line line : coverage.lines()) {
            page.append("<tr><td>").append(escaped(name(line))).append("</td>");
            cell(page, "met", line.met());
            cell(page, "missed", line.missed());
            page.append("</tr>\n");
        }
        return page.append("</table>\n</body>\n</html>\n").toString();
    }

    private static void cell(StringBuilder page, String style, List<String> codes) {
        page.append("<td class=\"").append(style).append("\">");
        for (String code : codes) {
            page.append(escaped(code)).append("<br>");
        }
        page.append("</td>");
    }

    private static String name(ErrorCoverage.Line line) {
        return line.common() ? line.owner() + " common errors" : line.owner();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
