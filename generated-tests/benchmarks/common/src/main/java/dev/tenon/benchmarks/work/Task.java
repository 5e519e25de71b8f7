package dev.tenon.benchmarks.work;

/** What is asked for. */
public enum Task {
    /** Bind a key pair; the response has one result for each instance. */
    ATTACH,
    /** List instances; the response has sixty fields for each. */
    DESCRIBE,
    /** Bind a key pair that the server refuses. */
    ERROR
}
