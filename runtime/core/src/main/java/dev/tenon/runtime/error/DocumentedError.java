package dev.tenon.runtime.error;

/**
 * One documented row of an error code.
 *
 * @param httpStatus the HTTP status; 0 when the documents give none
 * @param message the server's message, possibly a template or empty
 */
public record DocumentedError(int httpStatus, String message) {}
