package dev.tenon.support;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Calls an endpoint the way the documents describe it, with nothing of the runtime and of the test kit. */
public final class RpcCaller {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String url;
    private final String id;
    private final Map<String, String> changes = new TreeMap<>();
    private Duration patience = Duration.ofSeconds(30);
    private String method = "POST";
    private String secret;

    public RpcCaller(String url, String id, String secret) {
        this.url = url;
        this.id = id;
        this.secret = secret;
    }

    public RpcCaller get() {
        method = "GET";
        return this;
    }

    /** How long to wait for a response. */
    public RpcCaller patience(Duration time) {
        patience = time;
        return this;
    }

    public RpcCaller secret(String other) {
        secret = other;
        return this;
    }

    /** Sends a public parameter with another value, or not at all when the value is empty. */
    public RpcCaller with(String name, String value) {
        changes.put(name, value);
        return this;
    }

    public HttpResponse<String> call(String action, String... namesAndValues) throws Exception {
        return CLIENT.send(request(action, namesAndValues), BodyHandlers.ofString());
    }

    /** The status and the body in one text, as in {@code 200 {"RequestId":…}}. */
    public String outcome(String action, String... namesAndValues) {
        try {
            HttpResponse<String> response = call(action, namesAndValues);
            return response.statusCode() + " " + response.body();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Returns the body while it arrives. */
    public InputStream open(String action, String... namesAndValues) throws Exception {
        return CLIENT.send(request(action, namesAndValues), BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest request(String action, String... namesAndValues) {
        String form = form(action, namesAndValues);
        HttpRequest.Builder request = method.equals("GET")
                ? HttpRequest.newBuilder(URI.create(url + "/?" + form))
                : HttpRequest.newBuilder(URI.create(url + "/"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        return request.timeout(patience).build();
    }

    private String form(String action, String... namesAndValues) {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "Action",
                action,
                "Version",
                "2014-05-26",
                "Format",
                "JSON",
                "AccessKeyId",
                id,
                "SignatureMethod",
                "HMAC-SHA1",
                "SignatureVersion",
                "1.0",
                "SignatureNonce",
                UUID.randomUUID().toString(),
                "Timestamp",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        changes.forEach((name, value) -> {
            parameters.put(name, value);
            if (value.isEmpty()) {
                parameters.remove(name);
            }
        });
        if (!changes.containsKey("Signature")) {
            parameters.put("Signature", ReferenceSigner.sign(method, parameters, secret));
        }
        return ReferenceSigner.canonical(parameters);
    }
}
