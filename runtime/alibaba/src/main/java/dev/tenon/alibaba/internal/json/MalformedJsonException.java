package dev.tenon.alibaba.internal.json;

/** A document is not what is expected. Its message quotes nothing of it. */
public final class MalformedJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String problem) {
        super(problem);
    }
}
