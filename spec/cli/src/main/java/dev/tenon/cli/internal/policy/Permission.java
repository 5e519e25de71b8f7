package dev.tenon.cli.internal.policy;

import dev.tenon.spec.model.Documentation.Authorization;
import dev.tenon.spec.model.Documentation.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An action, and what it is allowed on.
 *
 * @param action such as {@code ecs:AttachKeyPair}
 * @param resources names of resources in a policy
 */
record Permission(String action, Set<String> resources) {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final String ANY = "*";

    Permission {
        resources = new TreeSet<>(resources);
    }

    /** An action on whatever it is about. */
    static Permission onAnything(String action) {
        return new Permission(action, Set.of(ANY));
    }

    /**
     * What a document says an operation needs.
     *
     * @param places texts for the places in names of resources, such as {@code region}; the others stand for any
     */
    static Permission of(Authorization needed, Map<String, String> places) {
        List<Resource> resources = needed.resources();
        Set<String> names = new TreeSet<>();
        resources.forEach(resource -> names.add(name(needed.action(), resource, places)));
        return names.isEmpty() ? onAnything(needed.action()) : new Permission(needed.action(), names);
    }

    /** A resource without a documented name has the one that RAM makes of service, region, account and type. */
    private static String name(String action, Resource resource, Map<String, String> places) {
        String service = action.substring(0, Math.max(action.indexOf(':'), 0));
        String pattern = resource.pattern()
                .orElse("acs:" + service + ":{region}:{account}:"
                        + resource.type().toLowerCase(Locale.ROOT) + "/{id}");
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(1), ANY)));
    }
}
