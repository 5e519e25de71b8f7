package dev.tenon.cli.internal.text;

/** A file that a user named is not what the verb needs. */
public final class UnusableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Returns what is wrong and the way out. */
    public UnusableFileException(String message) {
        super(message);
    }
}
