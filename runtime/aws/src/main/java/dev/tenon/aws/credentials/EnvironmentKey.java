package dev.tenon.aws.credentials;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The access key in the environment. Looked up each time; the same instance as long as nothing changed. */
final class EnvironmentKey implements CredentialsProvider {
    private static final String ID = "AWS_ACCESS_KEY_ID";
    private static final String SECRET = "AWS_SECRET_ACCESS_KEY";
    private static final String TOKEN = "AWS_SESSION_TOKEN";

    private final Function<String, @Nullable String> variables;
    private volatile @Nullable Credentials last;

    EnvironmentKey(Function<String, @Nullable String> variables) {
        this.variables = variables;
    }

    @Override
    public Credentials current() {
        return credentials();
    }

    @Override
    public Credentials credentials() {
        String id = required(ID);
        String secret = required(SECRET);
        String token = value(TOKEN);
        Credentials known = last;
        boolean same = known != null
                && known.accessKeyId().equals(id)
                && known.accessKeySecret().equals(secret)
                && Objects.equals(known.securityToken(), token);
        if (known == null || !same) {
            known = key(id, secret, token);
            last = known;
        }
        return known;
    }

    private static Credentials key(String id, String secret, @Nullable String token) {
        try {
            return token == null ? Credentials.of(id, secret) : Credentials.of(id, secret, token);
        } catch (InvalidRequestException refused) {
            throw new CredentialsException("the access key of the environment variables " + ID + " and " + SECRET
                    + " is unusable: " + refused.getMessage());
        }
    }

    private String required(String name) {
        String value = value(name);
        if (value == null) {
            throw new CredentialsException(
                    "the environment variable " + name + " is not set; set " + ID + " and " + SECRET);
        }
        return value;
    }

    private @Nullable String value(String name) {
        String value = variables.apply(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Its names only. */
    @Override
    public String toString() {
        return "EnvironmentKey[" + ID + "]";
    }
}
