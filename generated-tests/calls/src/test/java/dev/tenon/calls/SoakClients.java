package dev.tenon.calls;

import dev.tenon.calls.shop.ShopClient;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** One client for each peer of a soak. */
final class SoakClients implements AutoCloseable {
    private static final RetryOptions RETRIES = new RetryOptions(3, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

    private final Map<SoakPlan.Peer, ShopClient> clients = new EnumMap<>(SoakPlan.Peer.class);
    /** Clients of OkHttp that ours share, and do not close. */
    private final List<OkHttpClient> shared;

    private final CountDownLatch over = new CountDownLatch(1);
    private final RawServer untrusted;
    private final Http2FrameServer refusing;

    SoakClients(SoakServer server) throws IOException {
        untrusted = new RawServer(
                Trust.SERVER
                        .sslContext()
                        .getServerSocketFactory()
                        .createServerSocket(0, 200, InetAddress.getLoopbackAddress()),
                RawServer.Connection::readRequest);
        refusing =
                new Http2FrameServer(List.of(Step.Fault.REFUSED_STREAM), new Interference(ClientTraits.of(List.of())));
        OkHttpClient http2 = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .build();
        OkHttpClient unresolved = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();
        shared = List.of(http2, unresolved);
        add(SoakPlan.Peer.HTTP_1, to(server.url(SoakPlan.Peer.HTTP_1)));
        add(SoakPlan.Peer.HTTP_2, to(server.url(SoakPlan.Peer.HTTP_2)).httpClient(http2));
        add(SoakPlan.Peer.UNRESOLVED, to("http://shop.example.com").httpClient(unresolved));
        add(SoakPlan.Peer.REFUSED, to("http://127.0.0.1:" + unusedPort()));
        add(SoakPlan.Peer.UNTRUSTED, to("https://127.0.0.1:" + untrusted.port()));
        add(
                SoakPlan.Peer.WITHOUT_CREDENTIALS,
                to(server.url(SoakPlan.Peer.HTTP_1)).credentials(() -> {
                    throw new CredentialsException("none in this test");
                }));
        add(SoakPlan.Peer.BLOCKED, to(server.url(SoakPlan.Peer.HTTP_1)).credentials(this::blocked));
        add(SoakPlan.Peer.REFUSING, to(refusing.url()).httpClient(http2));
        add(SoakPlan.Peer.CLOSED, to(server.url(SoakPlan.Peer.HTTP_1)));
        get(SoakPlan.Peer.CLOSED).close();
    }

    private static ShopClient.Builder to(String endpoint) {
        return ShopClient.builder()
                .endpoint(endpoint)
                .allowInsecureHttp(true)
                .credentials(Credentials.of("testid", TestCredentials.SECRET))
                .retries(RETRIES);
    }

    private void add(SoakPlan.Peer peer, ShopClient.Builder builder) {
        clients.put(peer, builder.build());
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return unused.getLocalPort();
        }
    }

    private Credentials blocked() {
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new CredentialsException("nobody waits any more");
    }

    ShopClient get(SoakPlan.Peer peer) {
        ShopClient client = clients.get(peer);
        if (client == null) {
            throw new IllegalArgumentException("no client for " + peer);
        }
        return client;
    }

    /** Connections of shared clients that are still lent to calls. */
    int lent() {
        return shared.stream()
                .mapToInt(client -> client.connectionPool().connectionCount()
                        - client.connectionPool().idleConnectionCount())
                .sum();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        clients.values().forEach(ShopClient::close);
        for (OkHttpClient client : shared) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
        untrusted.close();
        refusing.close();
    }
}
