package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.ErrorDetails;

/** Makes the exception of a call that has no credentials to sign with. */
final class CredentialsFailures {
    private CredentialsFailures() {}

    /** What it means when a provider returns null. */
    static CredentialsException none() {
        return new CredentialsException("the credentials provider returned null");
    }

    static CredentialsException exception(Throwable thrown, CallProgress call) {
        String text;
        if (thrown instanceof CredentialsException own) {
            text = own.getMessage();
        } else {
            // Its own message may quote what it found.
            text = "the credentials provider failed with " + thrown.getClass().getName();
        }
        return new CredentialsException(call.operation() + ": no credentials: " + text, ErrorDetails.of(call), thrown);
    }
}
