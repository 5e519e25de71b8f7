package dev.tenon.benchmarks.work;

/** What is asked for. */
public enum Task {
    /** Bind a key pair; the answer has one result for each instance. */
    ATTACH,
    /** List instances; the answer has sixty fields for each. */
    DESCRIBE,
    /** Bind a key pair that the server refuses. */
    ERROR
}
