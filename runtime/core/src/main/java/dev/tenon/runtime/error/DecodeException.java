package dev.tenon.runtime.error;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The response arrived, but does not match its description. */
public final class DecodeException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String path;
    private final String problem;

    /**
     * Says what cannot be read.
     *
     * @param kind what is wrong
     * @param path where, such as {@code Results.Result[0].Code}; empty for the response as a whole
     * @param problem what is wrong, in words that quote nothing secret
     */
    public DecodeException(Kind kind, String path, String problem) {
        this(kind, path, problem, ErrorDetails.NONE, null);
    }

    private DecodeException(Kind kind, String path, String problem, ErrorDetails details, @Nullable Throwable cause) {
        super(text(kind, path, problem, details), details, cause);
        this.kind = kind;
        this.path = path;
        this.problem = problem;
    }

    private static String text(Kind kind, String path, String problem, ErrorDetails details) {
        String place = path.isEmpty() ? "" : " at " + path;
        String call = details.operation().isEmpty() ? "" : details.operation() + ": ";
        String request = details.requestId() == null ? "" : ", request " + details.requestId();
        return call + problem + place + " [" + kind + request + "]";
    }

    /**
     * The same failure with what is known about the call.
     *
     * @param known operation, status, request id and attempts
     * @param clearing removes what must not be shown
     */
    public DecodeException in(ErrorDetails known, UnaryOperator<String> clearing) {
        DecodeException located = new DecodeException(kind, path, clearing.apply(problem), known, null);
        located.setStackTrace(getStackTrace());
        return located;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** Where, by the names on the wire; empty for the response as a whole. */
    public String path() {
        return path;
    }

    /** What is wrong with a response. */
    public enum Kind {
        /** There is no content. */
        EMPTY,
        /** The response is not one of this service: a web page, another root, or none of the documented fields. */
        UNEXPECTED_CONTENT,
        /** The text is not well-formed. */
        SYNTAX,
        /** The text ends too early. */
        TRUNCATED,
        /** More data follows the end. */
        TRAILING,
        /** A value does not have the documented shape. */
        TYPE,
        /** A number or a time is out of its range or malformed. */
        VALUE,
        /** A field that can only appear once appears twice. */
        DUPLICATE,
        /** A field that is always sent is missing. */
        MISSING,
        /** The bytes are not text in the declared encoding. */
        ENCODING,
        /** A document type declaration, which is never accepted. */
        DOCTYPE,
        /** Nested too deeply. */
        LIMIT_DEPTH,
        /** A name, number, string or count of attributes exceeds its limit. */
        LIMIT_SIZE
    }
}
