package dev.tenon.runtime.credentials;

import org.jspecify.annotations.Nullable;

/** The environment variables; replaced in tests. */
@FunctionalInterface
public interface Environment {
    /** A variable; null when it is not set or empty. */
    @Nullable String get(String name);

    /** The variables of this process. */
    static Environment system() {
        return name -> {
            String value = System.getenv(name);
            return value == null || value.isEmpty() ? null : value;
        };
    }
}
