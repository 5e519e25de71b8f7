package dev.tenon.benchmarks.work;

/** What is asked for. */
public enum Task {
    /** Bind a key pair; the response has one result for each instance. */
    ATTACH,
    /** List instances; the response has sixty fields for each. */
    DESCRIBE,
    /** List instances page by page, {@link Inputs#PAGE} at a time, until all have come. */
    LIST,
    /** Bind a key pair to more instances than one request takes, {@link Inputs#BATCH} at a time. */
    BATCH,
    /** Bind a key pair that the server refuses. */
    ERROR
}
