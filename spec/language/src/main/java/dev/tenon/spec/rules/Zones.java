package dev.tenon.spec.rules;

import dev.tenon.spec.model.ScalarKind;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The zones of local times: a pattern that leaves the zone to be known gets the zone behind a number sign. */
final class Zones {
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    /** The letters of a pattern that stand for a zone or an offset. */
    private static final Pattern SAYS_ZONE = Pattern.compile("[VzOXxZ]");

    private Zones() {}

    /** Reports a zone where no value can have one. */
    static void refuse(Located<String> zone, Diagnostics diagnostics) {
        String message = "'zone' belongs to a timestamp with a pattern of local times; remove it";
        diagnostics.error(Rule.DOES_NOT_FIT, zone.location(), message);
    }

    /** The format with the zone, having reported one that is unknown or that the format has no use for. */
    static Optional<String> add(
            Optional<String> format, Located<String> zone, ScalarKind kind, Diagnostics diagnostics) {
        if (kind != ScalarKind.TIMESTAMP
                || format.isEmpty()
                || format.filter(Zones::isLocal).isEmpty()) {
            refuse(zone, diagnostics);
            return format;
        }
        try {
            return format.map(pattern -> pattern + "#" + ZoneId.of(zone.value()).getId());
        } catch (DateTimeException unknown) {
            String message = "there is no time zone " + Printable.quote(zone.value())
                    + "; write the name of a region, such as Asia/Shanghai, or an offset, such as +08:00";
            diagnostics.error(Rule.WRONG_VALUE, zone.location(), message);
            return format;
        }
    }

    private static boolean isLocal(String format) {
        boolean pattern = !Formats.TIMES.contains(format);
        return pattern
                && !format.contains("'Z'")
                && !SAYS_ZONE.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }
}
