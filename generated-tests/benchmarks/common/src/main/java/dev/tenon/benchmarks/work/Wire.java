package dev.tenon.benchmarks.work;

/** The format of a response. */
public enum Wire {
    JSON,
    XML
}
