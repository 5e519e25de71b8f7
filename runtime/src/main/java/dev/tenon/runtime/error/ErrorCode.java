package dev.tenon.runtime.error;

/** A documented error code; the generated enums implement it. */
public interface ErrorCode {
    /** The code as the server sends it; empty for the constant that stands for codes nobody documented. */
    String code();

    /** The name of the enum constant. */
    String name();
}
