package dev.tenon.runtime.retry;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.ThrottledException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.operation.RetryRules;

/** Decides which failures are worth another attempt, by what the description says of them. Immutable. */
public final class RetryPolicy {
    private final RetryRules rules;

    /**
     * A policy.
     *
     * @param rules what the description says
     */
    public RetryPolicy(RetryRules rules) {
        this.rules = rules;
    }

    /**
     * Judges a failed attempt.
     *
     * @param failure what went wrong
     * @param repeatable whether the call may be carried out twice without harm
     */
    public Verdict judge(ApiException failure, boolean repeatable) {
        if (failure instanceof ThrottledException) {
            // The request was turned away at the door.
            return Verdict.SLOW_DOWN;
        }
        if (failure instanceof TransportException transport) {
            return judge(transport, repeatable);
        }
        return failure instanceof ServiceException service ? judge(service, repeatable) : Verdict.FAIL;
    }

    private Verdict judge(ServiceException failure, boolean repeatable) {
        String code = failure.rawCode();
        if (rules.isClockSkew(code)) {
            return Verdict.SIGN_AGAIN;
        }
        if (rules.isNonceUsed(code)) {
            // Somebody's copy of this very request came first, and may have been carried out.
            return repeatable ? Verdict.SIGN_AGAIN : Verdict.FAIL;
        }
        boolean unknown = failure.code().code().isEmpty();
        boolean worth = rules.isTransient(code) || (unknown && isTransient(failure.httpStatus()));
        return worth && repeatable ? Verdict.RETRY : Verdict.FAIL;
    }

    private boolean isTransient(int httpStatus) {
        return httpStatus == 408 || rules.isTransient(httpStatus);
    }

    private static Verdict judge(TransportException failure, boolean repeatable) {
        Kind kind = failure.kind();
        boolean last = kind == Kind.CALL_TIMEOUT
                || kind == Kind.CANCELLED
                || kind == Kind.BODY_TOO_LARGE
                || kind == Kind.PROTOCOL;
        boolean refused = kind == Kind.TLS || kind == Kind.PROXY;
        boolean harmless = !failure.mayHaveBeenProcessed() || (repeatable && !refused);
        return harmless && !last ? Verdict.RETRY : Verdict.FAIL;
    }
}
