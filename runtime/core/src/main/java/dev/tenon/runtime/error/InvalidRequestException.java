package dev.tenon.runtime.error;

import org.jspecify.annotations.Nullable;

/** The request or a setting cannot be right, so nothing was sent. */
public final class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String problem;

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
        this.problem = problem;
    }

    private InvalidRequestException(InvalidRequestException refused, ErrorDetails details) {
        super(details.operation() + ": " + refused.getMessage(), details, refused.getCause());
        this.parameter = refused.parameter;
        this.problem = refused.problem;
        setStackTrace(refused.getStackTrace());
    }

    /**
     * The same refusal with a way out.
     *
     * @param hint what stands behind the problem
     */
    public InvalidRequestException with(String hint) {
        InvalidRequestException hinted = new InvalidRequestException(parameter, problem + "; " + hint, getCause());
        hinted.setStackTrace(getStackTrace());
        return hinted;
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
