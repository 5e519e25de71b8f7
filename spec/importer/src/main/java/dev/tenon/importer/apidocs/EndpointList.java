package dev.tenon.importer.apidocs;

import dev.tenon.importer.service.Product;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the endpoints of a product tell together: hosts by region, a host for all regions, the rule that most of them follow. */
final class EndpointList {
    private static final String REGION = "{region}";
    private static final int FEWEST_FOR_RULE = 3;

    private final Map<String, String> regions = new TreeMap<>();
    private final Map<String, String> vpcRegions = new TreeMap<>();

    /** Takes the members of one endpoint. */
    void add(Map<String, String> members) {
        String region = members.getOrDefault("regionId", "").strip();
        if (region.isEmpty()) {
            return;
        }
        members.forEach((key, value) -> {
            String host = value.strip();
            if (!key.equals("regionId") && Product.isHost(host)) {
                boolean inside = key.toLowerCase(java.util.Locale.ROOT).contains("vpc");
                (inside ? vpcRegions : regions).putIfAbsent(region, host);
            }
        });
    }

    Map<String, String> regions() {
        return regions;
    }

    Map<String, String> vpcRegions() {
        return vpcRegions;
    }

    /** Returns the host that serves several regions, or all there are, without naming one. */
    Optional<String> central() {
        Map<String, Integer> counts = new TreeMap<>();
        regions.forEach((region, host) -> {
            if (!host.contains(region)) {
                counts.merge(host, 1, Integer::sum);
            }
        });
        Set<String> naming = new HashSet<>(regions.values());
        return counts.entrySet().stream()
                .filter(host -> host.getValue() > 1 || naming.size() == 1)
                .filter(host -> regions.keySet().stream()
                        .noneMatch(region -> host.getKey().contains(region)))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Returns the pattern that most regions follow. */
    Optional<String> pattern() {
        Map<String, Integer> counts = new HashMap<>();
        regions.forEach((region, host) -> {
            if (host.contains(region)) {
                counts.merge(host.replace(region, REGION), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .filter(pattern -> pattern.getValue() >= FEWEST_FOR_RULE && 2 * pattern.getValue() > regions.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
