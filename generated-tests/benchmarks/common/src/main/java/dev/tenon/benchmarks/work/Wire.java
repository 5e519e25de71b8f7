package dev.tenon.benchmarks.work;

/** The format of an answer. */
public enum Wire {
    JSON,
    XML
}
