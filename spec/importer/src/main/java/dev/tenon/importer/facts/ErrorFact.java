package dev.tenon.importer.facts;

import java.util.OptionalInt;

/**
 * One row of error codes.
 *
 * @param line where the source states it
 * @param http the HTTP status, where one is stated
 * @param code the code
 * @param message the server's message; may be empty
 * @param prose the explanation
 */
public record ErrorFact(int line, OptionalInt http, String code, String message, String prose) {}
