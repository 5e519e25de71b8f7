package dev.tenon.explorer.internal.call;

import dev.tenon.dynamic.DynamicClient;
import dev.tenon.dynamic.DynamicRequest;
import dev.tenon.dynamic.DynamicResponse;
import dev.tenon.explorer.internal.call.Exchange.Pair;
import dev.tenon.explorer.internal.call.Exchange.Received;
import dev.tenon.runtime.call.ApiResponse;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.spec.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;

/** A client that remembers its last call as the page may show it. One call at a time. */
final class WatchedClient implements AutoCloseable {
    private final Format format;
    private final WireTap tap = new WireTap();
    private final WatchedSigner signer;
    private final DynamicClient client;

    /**
     * A client.
     *
     * @param signer signs
     * @param settings sets endpoint and credentials
     */
    WatchedClient(ApiModel model, RequestSigner signer, Format format, UnaryOperator<DynamicClient.Builder> settings) {
        this.format = format;
        this.signer = new WatchedSigner(signer);
        this.client = settings.apply(
                        DynamicClient.builder(model, this.signer).format(format).interceptor(tap))
                .build();
    }

    ApiResponse<DynamicResponse> send(DynamicRequest request) {
        return client.send(request);
    }

    String curl(DynamicRequest request) {
        String line = client.curl(request);
        Secrets secrets = new Secrets();
        signer.take().ifPresent(signed -> {
            secrets.add(signed.credentials());
            secrets.addAll(signed.request().secrets());
        });
        return secrets.mask(line);
    }

    /** What went over the wire since this was asked for last; empty when nothing did. */
    Optional<Exchange> exchange(DynamicRequest request) {
        Optional<WatchedSigner.Signed> signed = signer.take();
        return tap.take().map(seen -> exchange(client.operation(request).traits(), seen, signed));
    }

    private Exchange exchange(OperationTraits traits, WireTap.Seen seen, Optional<WatchedSigner.Signed> signed) {
        Secrets secrets = new Secrets();
        signed.ifPresent(present -> {
            secrets.add(present.credentials());
            secrets.addAll(present.request().secrets());
        });
        List<Pair> parameters = new ArrayList<>(pairs(seen.request().url()));
        // A form is written as a query is.
        parameters.addAll(pairs(HttpUrl.get("http://localhost/?" + seen.form())));
        secrets.addAll(parameters.stream()
                .filter(parameter -> traits.isSensitive(parameter.name()))
                .map(Pair::value)
                .toList());
        List<Pair> headers = new ArrayList<>();
        seen.request()
                .headers()
                .forEach(header -> headers.add(new Pair(header.getFirst(), secrets.mask(header.getSecond()))));
        return new Exchange(
                format,
                seen.request().method(),
                seen.request().url().newBuilder().query(null).build().toString(),
                headers,
                parameters.stream()
                        .map(parameter -> new Pair(parameter.name(), secrets.mask(parameter.value())))
                        .toList(),
                signed.map(present -> present.request().stringToSign().get()).map(secrets::mask),
                seen.status() == 0
                        ? Optional.empty()
                        : Optional.of(new Received(seen.status(), secrets.mask(seen.body()))));
    }

    private static List<Pair> pairs(HttpUrl url) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < url.querySize(); i++) {
            String value = url.queryParameterValue(i);
            pairs.add(new Pair(url.queryParameterName(i), value == null ? "" : value));
        }
        return pairs;
    }

    @Override
    public void close() {
        client.close();
    }
}
