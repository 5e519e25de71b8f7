package dev.tenon.testkit.generated;

import dev.tenon.runtime.error.ErrorCode;

/**
 * A documented error and the constant that a caller must see.
 *
 * @param code the code as the server sends it
 * @param http the documented HTTP status; 0 when none is documented
 * @param constant the constant of the generated enum
 */
public record ExpectedError(String code, int http, ErrorCode constant) {}
