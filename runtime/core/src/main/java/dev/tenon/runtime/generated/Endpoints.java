package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.InvalidRequestException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where a service listens. Immutable. */
public final class Endpoints {
    private final @Nullable String central;
    private final @Nullable String pattern;
    private final String[] regions;
    private final String[] vpcRegions;

    private Endpoints(@Nullable String central, @Nullable String pattern, String[] regions, String[] vpcRegions) {
        this.central = central;
        this.pattern = pattern;
        this.regions = regions;
        this.vpcRegions = vpcRegions;
    }

    /**
     * Describes where a service listens.
     *
     * @param central the host for callers that name no region
     * @param pattern the host of a region that is not listed, with <code>{region}</code> in it
     * @param regions alternating regions and hosts
     * @param vpcRegions the same for callers inside the cloud's own network
     */
    public static Endpoints of(
            @Nullable String central, @Nullable String pattern, String[] regions, String[] vpcRegions) {
        return new Endpoints(central, pattern, regions.clone(), vpcRegions.clone());
    }

    /**
     * The host of a region.
     *
     * @param region the region, or null for the central host
     * @param insideVpc whether the caller is inside the cloud's own network
     * @throws InvalidRequestException when the description has no such host
     */
    public String host(@Nullable String region, boolean insideVpc) {
        if (region == null) {
            if (insideVpc) {
                throw new InvalidRequestException("region", "is required for an endpoint inside a VPC");
            }
            if (central == null) {
                throw new InvalidRequestException("region", "is required, the service has no central endpoint");
            }
            return central;
        }
        requireRegion(region);
        String listed = find(insideVpc ? vpcRegions : regions, region);
        if (listed != null) {
            return listed;
        }
        if (insideVpc) {
            throw new InvalidRequestException(
                    "region", region + " has no documented endpoint inside a VPC; set endpoint(...) if you know one");
        }
        if (pattern != null) {
            return pattern.replace("{region}", region);
        }
        return host(null, false);
    }

    private static @Nullable String find(String[] hosts, String region) {
        for (int index = 0; index + 1 < hosts.length; index += 2) {
            if (hosts[index].equals(region)) {
                return hosts[index + 1];
            }
        }
        return null;
    }

    private static void requireRegion(String region) {
        boolean plain = !region.isEmpty() && region.length() <= 64;
        for (int index = 0; plain && index < region.length(); index++) {
            char character = region.charAt(index);
            plain = (character >= 'a' && character <= 'z')
                    || (character >= '0' && character <= '9')
                    || character == '-';
        }
        if (!plain) {
            throw new InvalidRequestException("region", "must be lower-case letters, digits and hyphens");
        }
    }

    /**
     * Reads an endpoint as people write it: a host with an optional scheme and port, and nothing else.
     *
     * @param endpoint the text
     * @param insecureAllowed whether plain HTTP is accepted
     * @throws InvalidRequestException when it is anything else
     */
    public static HttpUrl parse(String endpoint, boolean insecureAllowed) {
        requirePlain(endpoint);
        boolean insecure = endpoint.regionMatches(true, 0, "http://", 0, 7);
        boolean secure = endpoint.regionMatches(true, 0, "https://", 0, 8);
        if (insecure && !insecureAllowed) {
            throw refused("must be https; plain http has to be allowed with allowInsecureHttp(true)");
        }
        if (!insecure && !secure && endpoint.contains("://")) {
            throw refused("must be https");
        }
        String text = insecure || secure ? endpoint : "https://" + endpoint;
        String rest = text.substring(insecure ? 7 : 8);
        if (rest.indexOf('@') >= 0) {
            throw refused("must not contain user information");
        }
        if (rest.indexOf('?') >= 0 || rest.indexOf('#') >= 0) {
            throw refused("must not contain a query or fragment");
        }
        int slash = rest.indexOf('/');
        if (slash >= 0 && slash < rest.length() - 1) {
            throw refused("must not contain a path");
        }
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || url.host().isEmpty()) {
            throw refused("is not a host name with an optional port");
        }
        return url;
    }

    private static void requirePlain(String endpoint) {
        if (endpoint.isEmpty()) {
            throw refused("is empty");
        }
        for (int index = 0; index < endpoint.length(); index++) {
            char character = endpoint.charAt(index);
            if (character <= ' ' || character == 0x7f || "\\%'\"`$;|&<>(){}!*^".indexOf(character) >= 0) {
                throw refused("contains a space, a control character, or a character not allowed in a host name");
            }
        }
    }

    private static InvalidRequestException refused(String problem) {
        return new InvalidRequestException("endpoint", problem);
    }
}
