package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.lookup.Lookup;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An access key under well-known names, looked up each time, so that a change is seen. */
public final class NamedKey implements CredentialsProvider {
    private final String kind;
    private final List<String> ids;
    private final List<String> secrets;
    private final List<String> tokens;
    private final Function<String, @Nullable String> values;
    private volatile @Nullable Credentials last;

    /**
     * A provider.
     *
     * @param kind what a name is, such as {@code environment variable}
     * @param id the name of the identifier
     * @param secrets the names of the secret, the first that is set counts
     * @param token the name of the security token
     * @param values gives a value by its name
     */
    public NamedKey(
            String kind, String id, List<String> secrets, String token, Function<String, @Nullable String> values) {
        this.kind = kind;
        this.ids = List.of(id);
        this.secrets = List.copyOf(secrets);
        this.tokens = List.of(token);
        this.values = values;
    }

    /** What is set now: the key itself, when there is one. */
    public Lookup look() {
        String id = value(ids);
        String secret = value(secrets);
        String token = value(tokens);
        if (id == null && secret == null && token == null) {
            return new Lookup.Absent("the " + kind + " " + ids.get(0) + " is not set");
        }
        if (id == null || secret == null) {
            String missing = (id == null ? ids : secrets).get(0);
            String set = id != null ? ids.get(0) : secret != null ? secrets.get(0) : tokens.get(0);
            return new Lookup.Unusable(
                    "the " + kind + " " + set + " is set and " + missing + " is not", "set both or none");
        }
        try {
            Credentials key = same(last, id, secret, token);
            last = key;
            return new Lookup.Found(key);
        } catch (InvalidRequestException refused) {
            return new Lookup.Unusable("the access key of the " + kind + "s around " + ids.get(0) + " is unusable: "
                    + refused.getMessage());
        }
    }

    private @Nullable String value(List<String> names) {
        for (String name : names) {
            String value = values.apply(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /** The same instance as long as nothing changed, so that signers need not take in the key again. */
    private static Credentials same(@Nullable Credentials known, String id, String secret, @Nullable String token) {
        boolean same = known != null
                && known.accessKeyId().equals(id)
                && known.accessKeySecret().equals(secret)
                && Objects.equals(known.securityToken(), token);
        return known != null && same ? known : AccessKeys.of(id, secret, token);
    }

    @Override
    public Credentials current() {
        return credentials();
    }

    @Override
    public Credentials credentials() {
        return look().orThrow().credentials();
    }

    /** Its names only. */
    @Override
    public String toString() {
        return "NamedKey[" + ids.get(0) + "]";
    }
}
