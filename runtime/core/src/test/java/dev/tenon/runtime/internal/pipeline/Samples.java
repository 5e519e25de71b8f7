package dev.tenon.runtime.internal.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** Values that only this package can make. */
public final class Samples {
    private Samples() {}

    /** A complete response. */
    static Received received(int status, String body) {
        return new Received(response(status).build(), body.getBytes(StandardCharsets.UTF_8));
    }

    static Response.Builder response(int status) {
        return new Response.Builder()
                .request(new Request.Builder().url("https://service.example/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("X");
    }

    /** A result that holds a text wherever a server puts its own. */
    public static CallResult<String> callResult(String text) {
        Received received =
                new Received(response(200).header("X-Echo", text).build(), text.getBytes(StandardCharsets.UTF_8));
        return new CallResult<>(text, "R-1", received, 1, Duration.ZERO);
    }
}
