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

/** The zones of local times: a pattern without a zone gets one after a number sign. */
final class Zones {
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    /** The letters of a pattern that stand for a zone or an offset. */
    private static final Pattern SAYS_ZONE = Pattern.compile("[VzOXxZ]");

    private final Optional<Located<String>> usual;
    private final Diagnostics diagnostics;

    /**
     * Prepares.
     *
     * @param usual the zone that the service file names, for values that do not say themselves
     * @param diagnostics collects what is wrong
     */
    Zones(Optional<Located<String>> usual, Diagnostics diagnostics) {
        this.usual = usual;
        this.diagnostics = diagnostics;
    }

    /** Reports a zone where no value can have one. */
    static void refuse(Located<String> zone, Diagnostics diagnostics) {
        String message = "'zone' belongs to a timestamp with a pattern of local times; remove it";
        diagnostics.error(Rule.DOES_NOT_FIT, zone.location(), message);
    }

    /** Reports an unknown zone of the service. */
    void check() {
        usual.filter(zone -> find(zone).isEmpty()).ifPresent(this::unknown);
    }

    /** The format with the zone; reports one that is unknown or that the format does not need. */
    Optional<String> add(Optional<String> format, Optional<Located<String>> zone, ScalarKind kind) {
        boolean local =
                kind == ScalarKind.TIMESTAMP && format.filter(Zones::isLocal).isPresent();
        if (!local) {
            zone.ifPresent(found -> refuse(found, diagnostics));
            return format;
        }
        zone.filter(found -> find(found).isEmpty()).ifPresent(this::unknown);
        return zone.or(() -> usual)
                .flatMap(Zones::find)
                .flatMap(known -> format.map(pattern -> pattern + "#" + known.getId()))
                .or(() -> format);
    }

    private static Optional<ZoneId> find(Located<String> zone) {
        try {
            return Optional.of(ZoneId.of(zone.value()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private void unknown(Located<String> zone) {
        String message = "there is no time zone " + Printable.quote(zone.value())
                + "; write the name of a region, such as Asia/Shanghai, or an offset, such as +08:00";
        diagnostics.error(Rule.WRONG_VALUE, zone.location(), message);
    }

    private static boolean isLocal(String format) {
        boolean pattern = !Formats.TIMES.contains(format);
        return pattern
                && !format.contains("'Z'")
                && !SAYS_ZONE.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }
}
