package dev.tenon.testkit.internal.server;

import dev.tenon.testkit.internal.scenario.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response to send.
 *
 * @param status the HTTP status
 * @param headers the headers, without {@code Content-Length} and {@code Connection}
 * @param body the body
 * @param delivery how it is sent
 */
public record HttpResponse(int status, Map<String, String> headers, String body, Delivery delivery) {
    private static final String LINE = "\r\n";

    /** Refuses headers that would not be one line each. */
    public HttpResponse {
        headers = new LinkedHashMap<>(headers);
        headers.forEach((name, value) -> {
            if ((name + value).chars().anyMatch(character -> character < ' ')) {
                throw new IllegalArgumentException("the header " + name + " holds a control character");
            }
        });
    }

    /** One line of plain text. */
    static HttpResponse text(int status, String text) {
        return new HttpResponse(
                status, Map.of("Content-Type", "text/plain;charset=utf-8"), text + "\n", Delivery.USUAL);
    }

    /** Status line, headers and body in one piece, so that they leave in one packet; of a cut body the beginning only. */
    byte[] bytes(boolean keepAlive, boolean withBody) {
        boolean bodiless = status == 204 || status == 304;
        byte[] content = bodiless ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(status < 400 ? " OK" : " Error")
                .append(LINE);
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append(LINE));
        if (!bodiless) {
            head.append("Content-Length: ").append(content.length).append(LINE);
        }
        if (!keepAlive) {
            head.append("Connection: close").append(LINE);
        }
        byte[] start = head.append(LINE).toString().getBytes(StandardCharsets.UTF_8);
        int sent = withBody ? Math.min(content.length, delivery.cutAfterBytes().orElse(content.length)) : 0;
        byte[] all = new byte[start.length + sent];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, sent);
        return all;
    }
}
