package dev.tenon.runtime.error;

import org.jspecify.annotations.Nullable;

/** The request or a setting is invalid, so nothing was sent. */
public final class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1L;
    private static final String WAY_OUT = "the limit is advisory, a client with advisoryLimits(false) sends it";

    private final String parameter;
    private final String problem;
    private final boolean advisory;

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
        this(parameter, problem, false, cause);
    }

    private InvalidRequestException(String parameter, String problem, boolean advisory, @Nullable Throwable cause) {
        super(parameter + ": " + problem + (advisory ? "; " + WAY_OUT : ""), ErrorDetails.NONE, cause);
        this.parameter = parameter;
        this.problem = problem;
        this.advisory = advisory;
    }

    private InvalidRequestException(InvalidRequestException refused, ErrorDetails details) {
        super(details.operation() + ": " + refused.getMessage(), details, refused.getCause());
        this.parameter = refused.parameter;
        this.problem = refused.problem;
        this.advisory = refused.advisory;
        setStackTrace(refused.getStackTrace());
    }

    /** A copy for an advisory limit: the message says how to send the request anyway. */
    public InvalidRequestException advisory() {
        InvalidRequestException hinted = new InvalidRequestException(parameter, problem, true, getCause());
        hinted.setStackTrace(getStackTrace());
        return hinted;
    }

    /**
     * A copy that names the operation.
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

    /** What is wrong, without the value and without a way out. */
    public String problem() {
        return problem;
    }

    /** Whether a client with {@code advisoryLimits(false)} would send the request. */
    public boolean isAdvisory() {
        return advisory;
    }
}
