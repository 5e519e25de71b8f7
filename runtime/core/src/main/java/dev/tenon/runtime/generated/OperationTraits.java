package dev.tenon.runtime.generated;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the description says about calling an operation.
 *
 * @param idempotent whether the call can be repeated safely
 * @param clientToken the wire name of the parameter that makes repeating safe
 * @param dryRun the wire name of the parameter that asks for a check only
 * @param onlyGet whether the server accepts only GET
 * @param unsigned whether requests carry no signature, whatever credentials the client has
 * @param sensitive wire names, with {@code N} for an index and {@code *} for a key at the end, of parameters
 *     never shown
 * @param region the wire name of the parameter that takes the region of the client where a request leaves it out
 * @param regionRequired whether the service refuses requests without that parameter
 */
public record OperationTraits(
        boolean idempotent,
        @Nullable String clientToken,
        @Nullable String dryRun,
        boolean onlyGet,
        boolean unsigned,
        List<String> sensitive,
        @Nullable String region,
        boolean regionRequired) {
    private static final String ANY_KEY = ".*";

    /** Copies the names. */
    public OperationTraits {
        sensitive = List.copyOf(sensitive);
    }

    /**
     * The traits of an operation that accepts POST.
     *
     * @param idempotent whether the call can be repeated safely
     * @param clientToken the wire name of the parameter that makes repeating safe
     * @param dryRun the wire name of the parameter that asks for a check only
     */
    public static OperationTraits of(boolean idempotent, @Nullable String clientToken, @Nullable String dryRun) {
        return new OperationTraits(idempotent, clientToken, dryRun, false, false, List.of(), null, false);
    }

    /** A copy for an operation that accepts only GET. */
    public OperationTraits get() {
        return new OperationTraits(idempotent, clientToken, dryRun, true, unsigned, sensitive, region, regionRequired);
    }

    /** A copy for an operation whose requests carry no signature. */
    public OperationTraits withoutSignature() {
        return new OperationTraits(idempotent, clientToken, dryRun, onlyGet, true, sensitive, region, regionRequired);
    }

    /**
     * A copy with parameters that are never shown.
     *
     * @param wireNames full wire names, with {@code N} for an index and {@code *} for a key at the end
     */
    public OperationTraits sensitive(String... wireNames) {
        return new OperationTraits(
                idempotent, clientToken, dryRun, onlyGet, unsigned, List.of(wireNames), region, regionRequired);
    }

    /**
     * The same with a parameter that takes the region of the client where a request leaves it out.
     *
     * @param wireName its wire name
     * @param required whether the service refuses requests without it
     */
    public OperationTraits region(String wireName, boolean required) {
        return new OperationTraits(idempotent, clientToken, dryRun, onlyGet, unsigned, sensitive, wireName, required);
    }

    /**
     * Whether a parameter is never shown.
     *
     * @param wireName its full wire name, with its indices
     */
    public boolean isSensitive(String wireName) {
        if (sensitive.isEmpty()) {
            return false;
        }
        String ofAnyIndex = ofAnyIndex(wireName);
        for (String name : sensitive) {
            boolean anyKey =
                    name.endsWith(ANY_KEY) && ofAnyIndex.startsWith(ofAnyIndex(name.substring(0, name.length() - 1)));
            if (anyKey || ofAnyIndex(name).equals(ofAnyIndex)) {
                return true;
            }
        }
        return false;
    }

    private static String ofAnyIndex(String wireName) {
        return wireName.replaceAll("\\.[0-9]+(?![^.])", ".N");
    }
}
