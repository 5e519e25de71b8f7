package dev.tenon.runtime.call;

/** The format a client asks the server for. */
public enum Format {
    /** JSON. */
    JSON,
    /** XML. */
    XML
}
