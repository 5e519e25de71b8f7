package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.call.Scheduler;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.SecretiveClient;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import dev.tenon.support.ReferenceSigner;
import dev.tenon.support.StubSockets;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Ways in which a call can fail while secrets are everywhere: in keys, parameters, proxies and responses. */
final class FaultCases {
    static final String TOKEN = "CanaryToken9876543210";
    static final String PASSWORD = "CanaryPassword+/= &1";
    static final String NAME = "CanaryName";

    /** Every text that must not come out again. */
    static final List<String> CANARIES =
            List.of(Clients.SECRET, TOKEN, "CanaryPass", NAME, "CanaryProxy", "CanaryBody", "Signature=");

    private FaultCases() {}

    /**
     * One fault.
     *
     * @param name the row and what happens
     * @param script what the server does; null when none is reached
     * @param change what the client does otherwise than usual
     * @param parameters what is sent
     */
    record Fault(
            String name,
            RawServer.@Nullable Script script,
            UnaryOperator<SecretiveClient.Builder> change,
            Map<String, String> parameters) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Map<String, String> PARAMETERS = Map.of("Password", PASSWORD, "Name", NAME);

    private static Fault server(String name, RawServer.Script script) {
        return new Fault(name, script, client -> client, PARAMETERS);
    }

    private static Fault client(String name, UnaryOperator<SecretiveClient.Builder> change) {
        return new Fault(name, null, change, PARAMETERS);
    }

    private static Fault request(String name, Map<String, String> parameters) {
        return new Fault(name, null, client -> client, parameters);
    }

    /** A server that responds so to every request; in it {@code @} stands for all that the request held and nobody may see. */
    private static Fault refusing(String name, int status, String headers, String body) {
        return server(name, connection -> {
            while (true) {
                String form = connection.readRequest();
                Map<String, String> sent = Forms.parse(form);
                String echo = Clients.SECRET + " " + TOKEN + " " + sent.getOrDefault("Password", "") + " "
                        + sent.getOrDefault("Signature", "") + " "
                        + ReferenceSigner.encode(sent.getOrDefault("Password", "")) + " "
                        + ReferenceSigner.encode(sent.getOrDefault("Signature", ""));
                connection.respond(status, headers.replace("@", echo.replace("\n", "")), body.replace("@", echo));
            }
        });
    }

    private static Fault raw(String name, String response) {
        return server(name, connection -> {
            connection.readRequest();
            connection.write(response.replace("\n", "\r\n"));
        });
    }

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        network(faults);
        http(faults);
        retries(faults);
        requests(faults);
        for (String response : BrokenResponses.all()) {
            faults.add(refusing("K05 " + response, 200, "", response.substring(response.indexOf(' ') + 1)));
        }
        return faults;
    }

    static Fault named(String name) {
        return all().stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void network(List<Fault> faults) {
        faults.add(client("N01 refused", builder -> builder.httpClient(failing(new ConnectException("refused")))));
        faults.add(client(
                "N02 unknown host",
                builder -> builder.endpoint("http://no-such-host.invalid")
                        .httpClient(new OkHttpClient.Builder()
                                .dns(host -> {
                                    throw new UnknownHostException(host);
                                })
                                .build())));
        faults.add(client(
                "N03 no connection in time",
                builder -> builder.httpClient(failing(new SocketTimeoutException("Connect timed out")))));
        faults.add(new Fault(
                "N04 silence",
                RawServer.Connection::stall,
                builder -> builder.readTimeout(Duration.ofMillis(50)),
                PARAMETERS));
        faults.add(new Fault(
                "N05 a body that never ends",
                connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{");
                    connection.stall();
                },
                builder -> builder.callTimeout(Duration.ofMillis(100)),
                PARAMETERS));
        faults.add(new Fault(
                "N06 headers that never end",
                connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\nX-");
                    connection.stall();
                },
                builder -> builder.callTimeout(Duration.ofMillis(100)),
                PARAMETERS));
        faults.add(server("N07 reset", connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nCanaryBody");
            connection.reset();
        }));
        faults.add(raw("N08 too short", "HTTP/1.1 200 OK\nContent-Length: 99\n\nCanaryBody"));
        faults.add(raw("N09 chunks end", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n20\nCanaryBody"));
        faults.add(raw("N10 chunk size", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nCanaryBody\n"));
        faults.add(raw("N10 status line", "CanaryBody CanaryBody\n\n"));
        faults.add(raw("N10 two lengths", "HTTP/1.1 200 OK\nContent-Length: 9\nContent-Length: 10\n\nCanaryBody"));
        faults.add(raw("N20 gzip", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 10\n\nCanaryBody"));
        faults.add(new Fault(
                "N22 too long",
                connection -> {
                    connection.readRequest();
                    connection.respond("CanaryBody".repeat(50));
                },
                builder -> builder.maxResponseBytes(100),
                PARAMETERS));
        faults.add(server("N26 half closed", connection -> connection.socket().shutdownOutput()));
        faults.add(server("N27 read and closed", RawServer.Connection::readRequest));
        faults.add(new Fault(
                "N30 no TLS there",
                connection -> connection.write("HTTP/1.1 400 CanaryBody\r\n\r\n"),
                builder -> builder.overTls(true),
                PARAMETERS));
        faults.add(client(
                "N31 plain http",
                builder -> builder.endpoint("http://CanaryName.example").allowInsecureHttp(false)));
        faults.add(client("N32 user information", builder -> builder.endpoint("https://u:CanaryProxy@host")));
        faults.add(client("N32 path", builder -> builder.endpoint("https://host/CanaryName")));
        faults.add(raw("N33 headers", "HTTP/1.1 200 OK\nX: " + "CanaryBody".repeat(30_000) + "\n\n"));
        for (String status : List.of("HTTP/1.1 407 CanaryProxy", "HTTP/1.1 403 CanaryProxy", "CanaryProxy")) {
            faults.add(proxy("N34 " + status, status));
        }
    }

    private static OkHttpClient failing(IOException failure) {
        return new OkHttpClient.Builder()
                .socketFactory(new StubSockets() {
                    @Override
                    public void connect() throws IOException {
                        throw failure;
                    }
                })
                .build();
    }

    private static Fault proxy(String name, String status) {
        return new Fault(
                name,
                connection -> {
                    connection.readRequest();
                    connection.write(status + "\r\nProxy-Authenticate: Basic realm=\"CanaryProxy\"\r\n\r\n");
                },
                builder -> builder.throughProxy(port -> new Proxy(
                                Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                        .endpoint("https://ecs.aliyuncs.com")
                        .proxyAuthenticator(
                                (route, response) -> response.request().header("Proxy-Authorization") != null
                                        ? null
                                        : response.request()
                                                .newBuilder()
                                                .header("Proxy-Authorization", "Basic CanaryProxy")
                                                .build()),
                PARAMETERS);
    }

    private static void http(List<Fault> faults) {
        faults.add(refusing("N13 a web page", 200, "Content-Type: text/html\r\n", "<html>@</html>"));
        faults.add(refusing("N13 a line", 200, "Content-Type: @\r\n", "@"));
        faults.add(refusing("N16 nothing", 200, "", ""));
        faults.add(refusing("N17 a proxy's page", 502, "Content-Type: text/html\r\n", "<html>@</html>"));
        String refusal = "{\"Code\":\"@\",\"Message\":\"@\",\"RequestId\":\"@\",\"HostId\":\"@\",\"Recommend\":\"@\"}";
        faults.add(refusing("N18 a refusal", 403, "", refusal));
        faults.add(refusing("N18 a refusal without request id", 403, "x-acs-request-id: @\r\n", "{}"));
        faults.add(refusing("N18 XML", 403, "", "<Error><Code>Bad</Code><Message><![CDATA[@]]></Message></Error>"));
        faults.add(refusing("N19 throttling", 429, "Retry-After: @\r\n", refusal));
        faults.add(
                refusing(
                        "D20 a refusal under success",
                        200,
                        "",
                        "<Error><Code><![CDATA[@]]></Code><Message><![CDATA[@]]></Message><HostId><![CDATA[@]]></HostId></Error>"));
        faults.add(refusing("N23 redirect", 302, "Location: https://x.example/CanaryName?CanaryName\r\n", "@"));
        faults.add(refusing("N28 503", 503, "Retry-After: 0\r\n", refusal));
        faults.add(refusing("N29 408", 408, "", refusal));
        faults.add(refusing(
                "R08 doctor",
                400,
                "",
                "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"server string to sign is:POST&%2F&@\"}"));
        faults.add(
                refusing("R09 clock", 400, "", refusal.replace("\"@\",\"Message", "\"IllegalTimestamp\",\"Message")));
        faults.add(
                refusing("R07 nonce", 400, "", refusal.replace("\"@\",\"Message", "\"SignatureNonceUsed\",\"Message")));
    }

    private static void retries(List<Fault> faults) {
        RetryOptions quick = new RetryOptions(3, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);
        faults.add(new Fault(
                "R17 three different failures",
                connection -> {
                    connection.readRequest();
                    if (connection.number() == 1) {
                        connection.respond(503, "Connection: close\r\n", "{\"Message\":\"" + Clients.SECRET + "\"}");
                    } else if (connection.number() == 2) {
                        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nCanaryBody");
                    }
                    connection.reset();
                },
                builder -> builder.retries(quick),
                PARAMETERS));
        faults.add(client(
                "R20 N35 interrupted",
                builder -> builder.httpClient(failing(new ConnectException("refused")))
                        .retries(RetryOptions.DEFAULT)
                        .time(interruptedByPauses())));
    }

    /** The thread is interrupted as soon as it begins to wait, and the wait never ends by itself. */
    private static TimeSources interruptedByPauses() {
        TimeSources system = TimeSources.system();
        Scheduler never = (nanos, task) -> {
            Thread.currentThread().interrupt();
            return () -> {};
        };
        return new TimeSources(
                system.clock(), system.nanos(), () -> Long.MAX_VALUE, never, system.deadlines(), system.nonces());
    }

    private static void requests(List<Fault> faults) {
        faults.add(request("S04 half a character", Map.of("Password", PASSWORD + "\ud83d", "Name", NAME)));
        faults.add(request("S04 half a character in a name", Map.of("N\ud83d", PASSWORD)));
        faults.add(request("S16 collision", Map.of("Signature", PASSWORD)));
        for (String pasted : List.of(" ", "\n", "中")) {
            faults.add(client(
                    "S09 K06 pasted key",
                    builder -> builder.credentials(Credentials.of("id", Clients.SECRET + pasted))));
            faults.add(client(
                    "S09 K06 pasted token", builder -> builder.credentials(Credentials.of("id", "s", TOKEN + pasted))));
        }
    }
}
