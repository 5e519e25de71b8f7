package dev.tenon.runtime.credentials;

import org.jspecify.annotations.Nullable;

/** A provider has no credentials to give. The message says where it looked, and quotes nothing it found. */
public final class CredentialsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says why there are none.
     *
     * @param message where it was looked for, and what was wrong
     */
    public CredentialsException(String message) {
        this(message, null);
    }

    /**
     * Says why there are none.
     *
     * @param message where it was looked for, and what was wrong
     * @param cause the reason, free of secrets
     */
    public CredentialsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
