package dev.tenon.spec.source;

/** What a diagnostic means for the build. */
public enum Severity {
    /** Nothing is generated. */
    ERROR,
    /** Worth reading; the build goes on. */
    WARNING
}
