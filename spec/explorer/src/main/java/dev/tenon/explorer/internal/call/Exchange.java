package dev.tenon.explorer.internal.call;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.value.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What went over the wire in the last attempt of a call; nothing in it is secret.
 *
 * @param format what was asked for
 * @param method the HTTP method
 * @param url the address, without its query
 * @param headers the headers of the request
 * @param parameters the decoded parameters of query and form
 * @param stringToSign the text that was signed
 * @param response what came back
 */
public record Exchange(
        Format format,
        String method,
        String url,
        List<Pair> headers,
        List<Pair> parameters,
        Optional<String> stringToSign,
        Optional<Received> response) {
    /** A name and its value. */
    public record Pair(String name, String value) {
        private JsonValue toJson() {
            return JsonValue.array(JsonValue.of(name), JsonValue.of(value));
        }
    }

    /** A status and a body. */
    public record Received(int status, String body) {
        private JsonValue toJson() {
            return new Members().put("status", status).put("body", body).build();
        }
    }

    /** Copies the lists. */
    public Exchange {
        headers = List.copyOf(headers);
        parameters = List.copyOf(parameters);
    }

    JsonValue toJson() {
        JsonValue request = new Members()
                .put("method", method)
                .put("url", url)
                .put(
                        "headers",
                        new JsonValue.JsonArray(
                                headers.stream().map(Pair::toJson).toList()))
                .put(
                        "parameters",
                        new JsonValue.JsonArray(
                                parameters.stream().map(Pair::toJson).toList()))
                .put("stringToSign", stringToSign)
                .build();
        Members members = new Members()
                .put("format", format.name().toLowerCase(Locale.ROOT))
                .put("request", request);
        response.ifPresent(received -> members.put("response", received.toJson()));
        return members.build();
    }
}
