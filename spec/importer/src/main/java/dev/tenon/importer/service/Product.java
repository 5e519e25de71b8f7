package dev.tenon.importer.service;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A product as a source describes it.
 *
 * @param code the product's code, such as {@code Ecs} or {@code dataworks-public}
 * @param version the API version
 * @param titles its name by language
 * @param central the host for callers that name no region
 * @param pattern the host of a region that is not listed, with <code>{region}</code> in it
 * @param regions hosts by region
 * @param vpcRegions hosts by region for callers inside the cloud's own network
 */
public record Product(
        String code,
        String version,
        Map<String, String> titles,
        Optional<String> central,
        Optional<String> pattern,
        Map<String, String> regions,
        Map<String, String> vpcRegions) {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){1,20}(?::[0-9]{1,5})?");
    private static final Pattern NOT_IN_NAME = Pattern.compile("[^A-Za-z0-9]+");
    private static final int LONGEST_NAME = 40;

    /** Returns whether a text is a host name without scheme and path. */
    public static boolean isHost(String text) {
        return text.length() <= 253 && HOST.matcher(text).matches();
    }

    /**
     * Returns the name of the service: the code as an identifier, {@code DataworksPublic} of {@code dataworks-public}.
     */
    public String serviceName() {
        return serviceName(code);
    }

    /** Returns a code as the prefix of types. */
    public static String serviceName(String code) {
        StringBuilder name = new StringBuilder();
        for (String word : NOT_IN_NAME.split(code, -1)) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        String legal = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "Api" + name : name.toString();
        return legal.substring(0, Math.min(legal.length(), LONGEST_NAME));
    }

    /** Returns whether another source describes the same product. */
    public boolean isSameAs(Product other) {
        return serviceName().equalsIgnoreCase(other.serviceName()) && version.equals(other.version);
    }

    /** Adds what another source says of the same product and this one does not. */
    public Product with(Product other) {
        return new Product(
                code,
                version,
                union(titles, other.titles),
                central.or(other::central),
                pattern.or(other::pattern),
                union(regions, other.regions),
                union(vpcRegions, other.vpcRegions));
    }

    private static Map<String, String> union(Map<String, String> first, Map<String, String> second) {
        Map<String, String> union = new TreeMap<>(second);
        union.putAll(first);
        return union;
    }
}
