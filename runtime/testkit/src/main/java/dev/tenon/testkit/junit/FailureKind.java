package dev.tenon.testkit.junit;

/** A kind of failure that {@link DocumentedErrors} prepares the endpoint for. */
public enum FailureKind {
    /** An error that the documents list for the operation itself, in each call. */
    OWN_ERROR,
    /** An error that the documents list for every operation of the service, in each call. */
    COMMON_ERROR,
    /** The first call is throttled; the next one gets its usual response. */
    THROTTLED_ONCE,
    /** HTTP 200, but the last item of the call failed; once for each error that the operation documents itself. */
    PARTIAL_FAILURE,
    /** The endpoint reads each request and closes the connection. */
    CLOSED_CONNECTION,
    /** The endpoint reads each request and resets the connection. */
    RESET_CONNECTION,
    /** Each response breaks off after its first bytes. */
    CUT_RESPONSE,
    /** The endpoint reads each request and does not respond: give the client a short timeout. */
    STALLED_RESPONSE,
    /** A web page with HTTP status 502, such as a proxy sends, in each call. */
    WEB_PAGE
}
