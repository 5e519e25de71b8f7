package dev.tenon.cli.internal.call;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;

/** Says of a failure what the options of the command can do about it, where its own message speaks to Java. */
final class Advice {
    private Advice() {}

    /** The message of a failure, for somebody at a terminal. */
    static String message(ApiException failed) {
        if (failed instanceof CredentialsException) {
            return failed.getMessage() + "; --anonymous calls without a signature";
        }
        if (failed instanceof InvalidRequestException refused && refused.isAdvisory()) {
            return refused.operation() + ": " + refused.parameter() + ": " + refused.problem()
                    + "; --unchecked leaves that to the service";
        }
        return String.valueOf(failed.getMessage());
    }
}
