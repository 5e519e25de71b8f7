package dev.tenon.testkit.simulation;

/**
 * Why a call is refused.
 *
 * @param code the error code
 * @param status the HTTP status
 * @param message the server's message
 */
public record Refusal(String code, int status, String message) {}
