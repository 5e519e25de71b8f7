package dev.tenon.runtime.internal.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A complete response.
 *
 * @param head its status and headers; its body was read
 * @param body its body, without compression
 */
@SuppressWarnings("ArrayRecordComponent") // read once and handed on, never changed
record Received(Response head, byte[] body) {
    int status() {
        return head.code();
    }

    Headers headers() {
        return head.headers();
    }

    @Nullable String contentType() {
        return head.header("Content-Type");
    }

    /** Whether it came over TLS. */
    boolean isSecure() {
        return head.handshake() != null;
    }

    /** The headers as values, names in lower case. */
    Map<String, List<String>> headerValues() {
        Map<String, List<String>> copy = new TreeMap<>();
        for (Map.Entry<String, List<String>> header : headers().toMultimap().entrySet()) {
            copy.put(header.getKey(), List.copyOf(header.getValue()));
        }
        return copy;
    }

    /** Its status only. */
    @Override
    public String toString() {
        return "Received[" + status() + ", " + body.length + " bytes]";
    }
}
