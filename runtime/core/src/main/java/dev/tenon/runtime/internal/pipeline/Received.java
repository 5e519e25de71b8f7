package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.internal.decode.BodyText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The body as text, whatever it is. */
    String text() {
        return BodyText.lenient(body, body.length, contentType());
    }

    private static List<String> both(List<String> earlier, List<String> later) {
        List<String> all = new ArrayList<>(earlier);
        all.addAll(later);
        return List.copyOf(all);
    }

    /** Whether it came over TLS. */
    boolean isSecure() {
        return head.handshake() != null;
    }

    /** The headers as values, names in lower case, in the order they came. */
    Map<String, List<String>> headerValues() {
        Headers headers = headers();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int index = 0; index < headers.size(); index++) {
            String name = headers.name(index).toLowerCase(Locale.ROOT);
            List<String> value = List.of(headers.value(index));
            values.merge(name, value, Received::both);
        }
        return values;
    }

    /** Its status only. */
    @Override
    public String toString() {
        return "Received[" + status() + ", " + body.length + " bytes]";
    }
}
