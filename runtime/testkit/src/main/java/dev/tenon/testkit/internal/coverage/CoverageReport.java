package dev.tenon.testkit.internal.coverage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Shows error coverage as a table for the console and as a web page. */
public final class CoverageReport {
    private CoverageReport() {}

    /** How much of the table the console gets. */
    public enum Console {
        /** Nothing. */
        OFF,
        /** A line for each operation. */
        SHORT,
        /** The codes that were missed, too. */
        FULL;

        /**
         * A constant by its name in lower case.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Console named(String name) {
            return Stream.of(values())
                    .filter(console -> console.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "tenon.coverage.console is off, short or full, not \"" + name + "\""));
        }
    }

    /** A table for the console. */
    public static String text(ErrorCoverage coverage, Console length) {
        if (length == Console.OFF) {
            return "";
        }
        StringBuilder text = new StringBuilder("Documented errors met by the tests: ")
                .append(percent(coverage))
                .append('\n');
        boolean missed = false;
        for (ErrorCoverage.Line line : coverage.lines()) {
            text.append(String.format(Locale.ROOT, "  %-40s %s\n", name(line), counts(line)));
            if (length == Console.FULL) {
                line.missed()
                        .forEach(code ->
                                text.append("      missed: ").append(code).append('\n'));
            }
            missed |= !line.missed().isEmpty();
        }
        if (missed && length == Console.SHORT) {
            text.append("  tenon.coverage.console=full lists the codes that were missed\n");
        }
        return text.toString();
    }

    private static String counts(ErrorCoverage.Line line) {
        int all = line.met().size() + line.missed().size();
        return all == 0
                ? "documents none of its own"
                : String.format(Locale.ROOT, "%3d of %3d", line.met().size(), all);
    }

    /** A web page without anything to load. */
    public static String html(ErrorCoverage coverage) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<title>Documented errors met by the tests</title>\n<style>\n"
                        + "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
                        + "td,th{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}"
                        + ".met{color:#070}.missed{color:#a00}\n</style>\n</head>\n<body>\n<h1>"
                        + "Documented errors met by the tests: ")
                .append(percent(coverage))
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

    private static String percent(ErrorCoverage coverage) {
        return coverage.share().isPresent()
                ? String.format(Locale.ROOT, "%.0f %%", coverage.share().getAsDouble() * 100)
                : "none documented";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
