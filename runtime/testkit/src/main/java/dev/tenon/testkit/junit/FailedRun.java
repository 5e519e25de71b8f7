package dev.tenon.testkit.junit;

import org.opentest4j.AssertionFailedError;

/**
 * A failed assertion that says in which of the runs it failed. Maven's report names a run only by its number, which
 * does not reveal the error code.
 */
final class FailedRun {
    private FailedRun() {}

    /** A copy whose message begins with what the endpoint was prepared for. */
    static AssertionFailedError of(Failure failure, AssertionError cause) {
        String message = failure + ":\n" + cause.getMessage();
        AssertionFailedError named = cause instanceof AssertionFailedError compared && compared.isExpectedDefined()
                ? new AssertionFailedError(message, compared.getExpected(), compared.getActual(), cause)
                : new AssertionFailedError(message, cause);
        named.setStackTrace(cause.getStackTrace());
        return named;
    }
}
