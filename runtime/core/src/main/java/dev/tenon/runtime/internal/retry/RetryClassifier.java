package dev.tenon.runtime.internal.retry;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.protocol.CodeRules;

/** Decides which failures are worth another attempt, by what the description says of them. Immutable. */
public final class RetryClassifier {
    private final CodeRules codes;

    /**
     * A classifier.
     *
     * @param codes what codes and statuses mean
     */
    public RetryClassifier(CodeRules codes) {
        this.codes = codes;
    }

    /**
     * Judges a failed attempt.
     *
     * @param failure what went wrong
     * @param attemptSent whether the server may have carried out this very attempt
     * @param repeatable whether the call may be carried out twice without harm
     */
    public RetryAdvice judge(ApiException failure, boolean attemptSent, boolean repeatable) {
        if (failure instanceof TransportException transport) {
            return judge(transport.kind(), attemptSent, repeatable);
        }
        return failure instanceof ServiceException refused ? judge(refused, repeatable) : RetryAdvice.FAIL;
    }

    private RetryAdvice judge(ServiceException refused, boolean repeatable) {
        if (refused.isThrottled()) {
            // The request was turned away at the door.
            return RetryAdvice.SLOW_DOWN;
        }
        String code = refused.rawCode();
        if (codes.isClockSkew(code)) {
            return RetryAdvice.SIGN_AGAIN;
        }
        if (codes.isNonceUsed(code)) {
            // Somebody's copy of this very request came first, and may have been carried out.
            return repeatable ? RetryAdvice.SIGN_AGAIN : RetryAdvice.FAIL;
        }
        boolean unknown = refused.code().code().isEmpty();
        boolean worth = codes.isRetryable(code) || (unknown && codes.isRetryable(refused.httpStatus()));
        return worth && repeatable ? RetryAdvice.RETRY : RetryAdvice.FAIL;
    }

    private static RetryAdvice judge(TransportException.Kind kind, boolean attemptSent, boolean repeatable) {
        return switch (kind) {
            // What an interceptor or a listener throws is a mistake of a program, and comes again (R18).
            case CALL_TIMEOUT, CANCELLED, BODY_TOO_LARGE, PROTOCOL, INTERNAL -> RetryAdvice.FAIL;
            // Where TLS or a proxy ends what was sent, it would do so again.
            case TLS, PROXY -> attemptSent ? RetryAdvice.FAIL : RetryAdvice.RETRY;
            default -> attemptSent && !repeatable ? RetryAdvice.FAIL : RetryAdvice.RETRY;
        };
    }
}
