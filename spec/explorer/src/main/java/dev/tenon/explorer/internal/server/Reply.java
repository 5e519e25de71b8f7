package dev.tenon.explorer.internal.server;

import dev.tenon.runtime.value.JsonValue;
import java.nio.charset.StandardCharsets;

/**
 * What goes back to the browser.
 *
 * @param status the HTTP status
 * @param contentType the media type
 * @param body the bytes; handed on, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // written to one socket and forgotten
public record Reply(int status, String contentType, byte[] body) {
    /** A JSON value. */
    public static Reply json(JsonValue value) {
        return new Reply(200, "application/json", value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A sentence, for what cannot be done. */
    public static Reply sentence(int status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Names the reply without its body. */
    @Override
    public String toString() {
        return "Reply[" + status + " " + contentType + ", " + body.length + " bytes]";
    }
}
