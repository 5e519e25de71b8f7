package dev.tenon.runtime.error;

/** The server refused the request with an error of its own; generated code extends it once for each service. */
public non-sealed class ServiceException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Wraps a refusal.
     *
     * @param message what to show
     * @param details what the server answered
     */
    public ServiceException(String message, ErrorDetails details) {
        super(message, details, null);
    }

    /** The typed code. */
    public ErrorCode code() {
        return details().code();
    }

    /** The server's own words, shortened to 256 characters; may be empty. */
    public final String serverMessage() {
        return details().serverMessage();
    }
}
