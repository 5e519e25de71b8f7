package dev.tenon.alibaba.internal.file;

/** A line is neither a section nor a name with a value. Its message quotes nothing of it. */
public final class MalformedIniException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedIniException(String problem) {
        super(problem);
    }
}
