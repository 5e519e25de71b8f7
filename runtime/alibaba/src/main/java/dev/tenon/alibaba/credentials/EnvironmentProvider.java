package dev.tenon.alibaba.credentials;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsException;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Credentials from the variables that the official tools read. Looked up each time, so that a change is seen. */
final class EnvironmentProvider implements CredentialsProvider {
    static final String ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";
    static final String SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
    static final String TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

    private final Function<String, @Nullable String> environment;
    private @Nullable Credentials last;

    EnvironmentProvider(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** A variable of this process; null when it is not set or empty. */
    static @Nullable String variable(String name) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? null : value;
    }

    @Override
    public synchronized Credentials credentials() {
        String id = environment.apply(ID);
        String secret = environment.apply(SECRET);
        if (id == null || secret == null) {
            throw new CredentialsException("the environment has no " + (id == null ? ID : SECRET));
        }
        String token = environment.apply(TOKEN);
        // The same instance as long as nothing changed, so that signers need not take in the key again.
        Credentials known = last;
        if (known == null || !same(known, id, secret, token)) {
            known = made(id, secret, token);
            last = known;
        }
        return known;
    }

    private static boolean same(Credentials known, String id, String secret, @Nullable String token) {
        return known.accessKeyId().equals(id)
                && known.accessKeySecret().equals(secret)
                && (token == null ? known.securityToken() == null : token.equals(known.securityToken()));
    }

    static Credentials made(String id, String secret, @Nullable String token) {
        try {
            return token == null ? Credentials.of(id, secret) : Credentials.of(id, secret, token);
        } catch (InvalidRequestException unusable) {
            throw new CredentialsException("the access key that was found is unusable", unusable);
        }
    }
}
