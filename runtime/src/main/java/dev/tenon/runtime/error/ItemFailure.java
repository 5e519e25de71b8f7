package dev.tenon.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * One item that failed inside an answer, or together with a whole call.
 *
 * @param subject what the item is about, such as an instance id, when known
 * @param code the typed code
 * @param rawCode the code as the server sent it; may be empty
 * @param message the server's own words
 */
public record ItemFailure(
        @Nullable String subject,
        ErrorCode code,
        String rawCode,
        @Nullable String message) {}
