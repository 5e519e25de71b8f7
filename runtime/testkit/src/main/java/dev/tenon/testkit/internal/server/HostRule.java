package dev.tenon.testkit.internal.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps web pages from calling. A page can make its own name point to this machine and then read every response, so a
 * {@code Host} is an address, {@code localhost} or a name that was allowed; and a page of another origin tells so itself.
 */
public final class HostRule {
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.%]+]");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    private final Set<String> names;

    /** The rule with names that are allowed besides addresses and {@code localhost}. */
    public HostRule(Set<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Why a request is refused; empty when it may pass. */
    Optional<HttpProblem> check(RequestParser.Head head) {
        Map<String, String> headers = head.headers();
        String host = head.header("host").toLowerCase(Locale.ROOT);
        if (host.isEmpty()) {
            return head.current() ? Optional.of(new HttpProblem(400, "the header Host is missing")) : Optional.empty();
        }
        if (!isOurs(PORT.matcher(host).replaceFirst(""))) {
            return Optional.of(new HttpProblem(
                    403, "the Host is neither an address, nor localhost, nor a name that this endpoint allows"));
        }
        String origin = headers.getOrDefault("origin", "").toLowerCase(Locale.ROOT);
        boolean foreign = !origin.isEmpty() && !origin.equals("http://" + host) && !origin.equals("https://" + host);
        boolean fetched = Set.of("cross-site", "same-site").contains(headers.getOrDefault("sec-fetch-site", ""));
        return foreign || fetched
                ? Optional.of(new HttpProblem(403, "web pages of another origin may not call this endpoint"))
                : Optional.empty();
    }

    private boolean isOurs(String name) {
        return ADDRESS.matcher(name).matches()
                || name.equals("localhost")
                || name.endsWith(".localhost")
                || names.contains(name);
    }
}
