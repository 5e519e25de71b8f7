package dev.tenon.spec.model;

/** What a single wire value means. */
public enum ScalarKind {
    /** A string, kept as it is spelled. */
    STRING,
    /** A 32-bit integer. */
    INTEGER,
    /** A 64-bit integer. */
    LONG,
    /** A boolean; its format is the two spellings with a slash between them, {@code true/false} when absent. */
    BOOLEAN,
    /** A 32-bit floating-point number; with the format {@code ieee-754} also one that is not finite. */
    FLOAT,
    /** A 64-bit floating-point number; with the format {@code ieee-754} also one that is not finite. */
    DOUBLE,
    /** A decimal number that keeps its scale, as prices need. */
    DECIMAL,
    /**
     * An instant; its format is a pattern of {@link java.time.format.DateTimeFormatter}, {@code epoch-seconds},
     * {@code epoch-millis} or {@code http-date}; ISO 8601 when absent. A pattern of local times may end with a number sign
     * and the zone in which they are meant, {@code yyyy-MM-dd HH:mm#Asia/Shanghai}; without one that is UTC.
     */
    TIMESTAMP,
    /** Bytes; the format is {@code base64}, {@code base64url} or {@code hex}, the first when absent. */
    BLOB,
    /** Any JSON value; in a request its text. */
    JSON
}
