package dev.tenon.calls;

import dev.tenon.alibaba.signing.Acs3HmacSha256Signer;
import dev.tenon.calls.shop.ShopClient;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.call.RetryOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The client of a case, with the server it talks to. */
final class ShopUnderTest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LIMIT = 16 << 20;

    final FaultyServer server;
    final Interference interference;
    final Timing timing;
    final ConnectionWatch watch;
    final BodyLog log = new BodyLog();
    final ShopClient client;
    private final ClientTraits traits;
    private final @Nullable OkHttpClient base;

    ShopUnderTest(Outcome.Case subject) throws IOException {
        this.traits = subject.outcome().client();
        this.interference = new Interference(traits);
        this.timing = new Timing(interference, traits.millis("deadline", PATIENCE));
        this.watch = new ConnectionWatch(interference);
        this.server = server(subject);
        this.base = base(subject.http());
        ShopClient.Builder builder = builder();
        int maxAttempts = subject.outcome().maxAttempts();
        if (traits.flag("derived")) {
            this.client = builder.build()
                    .with(CallOptions.DEFAULT.callTimeout(timing.deadline()).maxAttempts(maxAttempts));
        } else {
            this.client = builder.callTimeout(timing.deadline())
                    .retries(RetryOptions.DEFAULT.maxAttempts(maxAttempts))
                    .build();
        }
    }

    private FaultyServer server(Outcome.Case subject) throws IOException {
        List<Step> steps = subject.outcome().server();
        boolean secure = traits.has("tls") && !traits.is("tls", "absent");
        if (subject.http() == Http.ONE) {
            return new Http1Server(steps, secure, interference);
        }
        return steps.stream().allMatch(step -> step instanceof Step.Reply || step == Step.Fault.MANY_HEADERS)
                ? new Http2Server(steps, secure, interference)
                : new Http2FrameServer(steps, interference);
    }

    private @Nullable OkHttpClient base(Http http) {
        boolean secure = traits.has("tls");
        boolean needed = traits.has("dns")
                || traits.is("tls", "trusted")
                || (traits.has("connect") && !traits.is("connect", "refused"))
                || (http == Http.TWO && !secure);
        if (!needed) {
            return null;
        }
        OkHttpClient.Builder builder = new OkHttpClient.Builder();
        if (http == Http.TWO && !secure) {
            builder.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        }
        if (traits.is("tls", "trusted")) {
            Trust.grant(builder);
        }
        if (traits.has("dns")) {
            TestSockets.resolve(builder, traits.value("dns"), interference);
        }
        if (traits.has("connect") && !traits.is("connect", "refused")) {
            TestSockets.connect(builder, traits.value("connect"));
        }
        return builder.build();
    }

    private ShopClient.Builder builder() throws IOException {
        ShopClient.Builder builder = ShopClient.builder()
                .endpoint(endpoint())
                .allowInsecureHttp(true)
                .credentials(TestCredentials.provider(traits.value("credentials"), interference))
                .readTimeout(traits.millis("silence", PATIENCE))
                .maxResponseBytes(traits.bytes("limit", LIMIT))
                .observer(attempt -> interference.at("observed"))
                .eventListenerFactory(call -> watch);
        timing.setUp(builder);
        if (traits.moment().equals("intercepted")) {
            builder.interceptor(chain -> {
                Response response = chain.proceed(chain.request());
                interference.at("intercepted");
                return response;
            });
        }
        if (traits.is("interceptor", "throws")) {
            builder.interceptor(chain -> {
                throw new IllegalStateException("made to fail");
            });
        } else if (traits.is("interceptor", "throws-late")) {
            builder.interceptor(chain -> {
                chain.proceed(chain.request()).close();
                throw new IllegalStateException("made to fail");
            });
        }
        if (traits.is("log", "application")) {
            builder.interceptor(log);
        } else if (traits.is("log", "network")) {
            builder.networkInterceptor(log);
        }
        if (traits.is("style", "acs3")) {
            builder.signer(new Acs3HmacSha256Signer());
        }
        if (traits.is("format", "xml")) {
            builder.format(Format.XML);
        }
        if (traits.is("proxy", "used")) {
            int port = ((Http1Server) server).port();
            builder.proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        }
        if (base != null) {
            builder.httpClient(base);
        }
        return builder;
    }

    private String endpoint() throws IOException {
        if (traits.is("proxy", "used")) {
            return "https://shop.example.com";
        }
        if (traits.is("connect", "refused")) {
            try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return "http://127.0.0.1:" + unused.getLocalPort();
            }
        }
        // A name rather than an address, so that the resolver is asked.
        String url = traits.has("dns") ? server.url().replace("127.0.0.1", "shop.example.com") : server.url();
        return traits.is("tls", "absent") ? url.replace("http://", "https://") : url;
    }

    /** Does to a running call what the row says. */
    void interfere(Running running) {
        interference.act(
                switch (String.valueOf(traits.action())) {
                    case "cancel" -> running.cancel();
                    case "expire" -> timing::passDeadline;
                    case "close" -> client::close;
                    default -> () -> {};
                });
    }

    @Override
    public void close() throws IOException {
        interference.release();
        client.close();
        if (base != null) {
            base.dispatcher().cancelAll();
            base.dispatcher().executorService().shutdown();
            base.connectionPool().evictAll();
        }
        server.close();
    }
}
