package dev.tenon.runtime.call;

/** The format a client asks the server to answer in. */
public enum Format {
    /** JSON. */
    JSON,
    /** XML. */
    XML
}
