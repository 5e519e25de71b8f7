package dev.tenon.calls;

import dev.tenon.support.StubSockets;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** Resolvers and sockets that fail in the ways the table names. */
final class TestSockets {
    private TestSockets() {}

    static void resolve(OkHttpClient.Builder client, String how, Interference interference) {
        AtomicBoolean failed = new AtomicBoolean();
        client.dns(host -> {
            interference.at("dns");
            return switch (how) {
                case "unknown" -> throw new UnknownHostException(host);
                case "throws" -> throw new SecurityException("not allowed");
                case "slow" -> {
                    interference.block();
                    throw new UnknownHostException(host);
                }
                case "unknown-once" -> {
                    if (!failed.getAndSet(true)) {
                        throw new UnknownHostException(host);
                    }
                    yield List.of(InetAddress.getLoopbackAddress());
                }
                default -> Dns.SYSTEM.lookup(host);
            };
        });
    }

    static void connect(OkHttpClient.Builder client, String how) {
        IOException failure = switch (how) {
            case "timeout" -> new SocketTimeoutException("Connect timed out");
            case "breaks" -> new IOException("broken");
            default -> new ConnectException("Connection refused");
        };
        client.socketFactory(
                how.equals("refused-once")
                        ? new RefusedOnce()
                        : new StubSockets() {
                            @Override
                            public void connect() throws IOException {
                                throw failure;
                            }
                        });
    }

    /** The first connection is refused, all others are made. */
    private static final class RefusedOnce extends StubSockets {
        private final AtomicBoolean refused = new AtomicBoolean();

        @Override
        public void connect() throws IOException {
            throw new ConnectException("Connection refused");
        }

        @Override
        public Socket createSocket() {
            try {
                return refused.getAndSet(true) ? SocketFactory.getDefault().createSocket() : super.createSocket();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
