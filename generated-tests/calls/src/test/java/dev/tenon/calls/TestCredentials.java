package dev.tenon.calls;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import java.util.concurrent.atomic.AtomicInteger;

/** Providers that behave in the ways the table names. */
final class TestCredentials {
    /** Occurs in nothing that a person may see. */
    static final String SECRET = "CanarySecret0123456789";

    private TestCredentials() {}

    static CredentialsProvider provider(String how, Interference interference) {
        Credentials good = Credentials.of("testid", SECRET);
        AtomicInteger asked = new AtomicInteger();
        return () -> {
            asked.incrementAndGet();
            interference.at("credentials");
            switch (how) {
                case "none" -> throw new CredentialsException("no credentials in the test");
                case "none-later" -> {
                    if (asked.get() > 1) {
                        throw new CredentialsException("no credentials in the test");
                    }
                }
                case "throws" -> throw new IllegalStateException("broken provider");
                case "error" -> throw new AssertionError("broken provider");
                case "null" -> {
                    return nothing();
                }
                case "slow" -> interference.block();
                default -> {}
            }
            return good;
        };
    }

    /** What no provider may return, and what some do. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
