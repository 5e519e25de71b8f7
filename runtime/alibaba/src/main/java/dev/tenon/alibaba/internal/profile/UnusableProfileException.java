package dev.tenon.alibaba.internal.profile;

/** A profile cannot be used; the message continues after its name and quotes nothing that may be secret. */
final class UnusableProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableProfileException(String problem) {
        super(problem);
    }
}
