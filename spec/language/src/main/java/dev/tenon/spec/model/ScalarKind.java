package dev.tenon.spec.model;

/** What a single wire value means. */
public enum ScalarKind {
    /** Text, its spelling kept. */
    STRING,
    /** A 32-bit whole number. */
    INTEGER,
    /** A 64-bit whole number. */
    LONG,
    /** A flag, spelt {@code true} or {@code false} on the wire. */
    BOOLEAN,
    /** A 32-bit floating-point number. */
    FLOAT,
    /** A 64-bit floating-point number. */
    DOUBLE,
    /** A decimal number whose scale is kept, as prices need it. */
    DECIMAL,
    /** An instant in the documented textual format. */
    TIMESTAMP
}
