package dev.tenon.testkit;

import dev.tenon.testkit.internal.server.HttpRequest;
import dev.tenon.testkit.internal.server.HttpResponse;
import dev.tenon.testkit.internal.server.Server;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Adds the headers that a service sends to every response. */
record HttpFront(Responder responder, Clock clock, List<String> requestIdHeaders) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    HttpResponse respond(HttpRequest request) {
        Reply reply = responder.respond(request.method(), request.target(), request.headers(), request.body());
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", reply.contentType());
        headers.put("Date", HTTP_DATE.format(clock.instant()));
        requestIdHeaders.forEach(name -> headers.put(name, reply.requestId()));
        headers.putAll(reply.delivery().headers());
        return new HttpResponse(reply.status(), headers, reply.body(), reply.delivery());
    }

    /** The address of a server, such as {@code http://127.0.0.1:34567}. */
    static String url(Server server, boolean secure) {
        String host = server.address().getHostAddress();
        return (secure ? "https://" : "http://") + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":"
                + server.port();
    }
}
