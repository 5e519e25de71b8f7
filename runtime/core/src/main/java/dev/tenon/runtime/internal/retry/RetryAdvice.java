package dev.tenon.runtime.internal.retry;

/** What to do after a failed attempt. */
public enum RetryAdvice {
    /** Give up: the failure is final. */
    FAIL,
    /** Try again after a pause. */
    RETRY,
    /** Try again after a longer pause: the server asked to slow down. */
    SLOW_DOWN,
    /** Sign again at once; at most one time in a call. */
    SIGN_AGAIN
}
