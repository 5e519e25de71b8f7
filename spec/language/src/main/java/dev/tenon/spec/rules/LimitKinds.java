package dev.tenon.spec.rules;

import dev.tenon.spec.description.ServiceDescription;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.Optional;

/** Whether limits always apply, or only until a client is told otherwise. */
final class LimitKinds {
    private LimitKinds() {}

    /** Whether those of a service are that do not say themselves. */
    static boolean areAdvisory(ServiceDescription service) {
        return service.limits().map(Located::value).filter("advisory"::equals).isPresent();
    }

    /** Whether limits are advisory; strict by default, or if a parameter or its service says so. */
    static boolean isAdvisory(Optional<Located<String>> kind, boolean otherwise, Diagnostics diagnostics) {
        if (kind.isEmpty()) {
            return otherwise;
        }
        String found = kind.get().value();
        if (!found.equals("advisory") && !found.equals("strict")) {
            String message =
                    "'limits' must be strict or advisory, found " + Printable.quote(found) + "; write one of them";
            diagnostics.error(Rule.WRONG_VALUE, kind.get().location(), message);
        }
        return found.equals("advisory");
    }
}
