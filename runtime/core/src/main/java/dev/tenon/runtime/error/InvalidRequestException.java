package dev.tenon.runtime.error;

import org.jspecify.annotations.Nullable;

/** The request or a setting cannot be right, so nothing was sent. */
public final class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * Refuses a request.
     *
     * @param parameter the full wire name of the parameter, or the name of a setting
     * @param problem what is wrong, without the value
     */
    public InvalidRequestException(String parameter, String problem) {
        this(parameter, problem, null);
    }

    /**
     * Refuses a request for a reason found elsewhere.
     *
     * @param parameter the full wire name of the parameter, or the name of a setting
     * @param problem what is wrong, without the value
     * @param cause the reason, free of secrets
     */
    public InvalidRequestException(String parameter, String problem, @Nullable Throwable cause) {
        super(parameter + ": " + problem, ErrorDetails.NONE, cause);
        this.parameter = parameter;
    }

    private InvalidRequestException(InvalidRequestException refused, ErrorDetails details) {
        super(details.operation() + ": " + refused.getMessage(), details, refused.getCause());
        this.parameter = refused.parameter;
        setStackTrace(refused.getStackTrace());
    }

    /**
     * The same refusal with the operation whose request it is.
     *
     * @param operation the action
     */
    public InvalidRequestException in(String operation) {
        return new InvalidRequestException(this, ErrorDetails.of(CallProgress.unsent(operation)));
    }

    /** The full wire name of the parameter, or the name of a setting. */
    public String parameter() {
        return parameter;
    }
}
