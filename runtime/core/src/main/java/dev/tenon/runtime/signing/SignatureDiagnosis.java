package dev.tenon.runtime.signing;

/**
 * Why a server refused a signature.
 *
 * @param hint what the caller can do about it, without any value of the request
 * @param echoStart where in the server's message the text it signed begins, which contains every parameter and is not
 *     shown; -1 when the message has none
 */
public record SignatureDiagnosis(String hint, int echoStart) {}
