package dev.tenon.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * There were no credentials to sign with, so nothing was sent. The message says where they were looked for and what was
 * wrong, without quoting anything that was found. Credentials providers throw it too; anything else they throw becomes
 * its cause.
 */
public final class CredentialsException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Says why there are none.
     *
     * @param message where they were looked for, and what was wrong
     */
    public CredentialsException(String message) {
        this(message, ErrorDetails.NONE, null);
    }

    /**
     * Says why there are none.
     *
     * @param message where they were looked for, and what was wrong
     * @param cause the reason, free of secrets
     */
    public CredentialsException(String message, @Nullable Throwable cause) {
        this(message, ErrorDetails.NONE, cause);
    }

    /**
     * Says why a call has none.
     *
     * @param message where they were looked for, and what was wrong
     * @param details what is known about the call
     * @param cause the reason, free of secrets
     */
    public CredentialsException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
