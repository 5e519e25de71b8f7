package dev.tenon.runtime.error;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a server says when it refuses a request.
 *
 * @param code the typed code; its {@link ErrorCode#code()} is empty when it is undocumented
 * @param rawCode the code as the server sent it; empty when it sent none
 * @param message the server's own words, at most 256 characters without control characters; may be empty
 * @param members every member of the error body by its path, such as {@code AccessDeniedDetail.AuthAction}, redacted
 *     and shortened to 1,024 characters each
 * @param throttled whether the server asks the caller to slow down
 * @param retryAfter how long the server asks to wait, when it says so
 */
public record Refusal(
        ErrorCode code,
        String rawCode,
        String message,
        Map<String, String> members,
        boolean throttled,
        @Nullable Duration retryAfter) {
    /** There was no refusal. */
    public static final Refusal NONE = new Refusal(UndocumentedCode.UNRECOGNIZED, "", "", Map.of(), false, null);

    /** Copies the members, in order. */
    public Refusal {
        Objects.requireNonNull(code, "code");
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Names the code without the server's words. */
    @Override
    public String toString() {
        return "Refusal[code=" + rawCode + ", throttled=" + throttled + "]";
    }
}
