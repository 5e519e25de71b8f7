package dev.tenon.testkit.internal.coverage;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Shows coverage on the console. */
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
    public static String text(CoverageTable table, Console length) {
        if (length == Console.OFF) {
            return "";
        }
        StringBuilder text = new StringBuilder("Documented errors: ")
                .append(percent(table.met()))
                .append(" met by the tests, ")
                .append(percent(table.handled()))
                .append(" handled by the application\n");
        boolean missed = false;
        for (CoverageLine line : table.lines()) {
            text.append(String.format(Locale.ROOT, "  %-44s %s\n", line.name(), counts(line)));
            if (length == Console.FULL) {
                line.missed()
                        .forEach(code -> text.append("      missed: ")
                                .append(code)
                                .append(line.handled().contains(code) ? ", handled" : "")
                                .append('\n'));
            }
            missed |= !line.missed().isEmpty();
        }
        if (missed && length == Console.SHORT) {
            text.append("  tenon.coverage.console=full lists the codes that were missed\n");
        }
        return text.toString();
    }

    /** What a line says after its name. */
    static String counts(CoverageLine line) {
        return line.documented().isEmpty()
                ? "documents none of its own"
                : String.format(
                        Locale.ROOT,
                        "%3d documented, %3d met (%s), %3d handled (%s)",
                        line.documented().size(),
                        line.met().size(),
                        percent(line.share(line.met())),
                        line.handled().size(),
                        percent(line.share(line.handled())));
    }

    /** A share as a text. */
    static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.0f %%", share.getAsDouble() * 100) : "none";
    }
}
