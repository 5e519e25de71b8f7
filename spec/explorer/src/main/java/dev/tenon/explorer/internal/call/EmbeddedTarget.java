package dev.tenon.explorer.internal.call;

import dev.tenon.dynamic.DynamicClient;
import dev.tenon.dynamic.DynamicRequest;
import dev.tenon.explorer.internal.json.Members;
import dev.tenon.explorer.internal.page.ErrorCentre;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A local endpoint that behaves as described. It is called in JSON and in XML, and accepts unsigned calls, too, so that
 * a curl command can be pasted as is.
 */
public final class EmbeddedTarget implements Target {
    private final EmbeddedEndpoint endpoint;
    private final WatchedClient json;
    private final WatchedClient xml;
    private final DynamicClient unsigned;
    private final Results results;

    /**
     * Starts the endpoint.
     *
     * @param signer gives a signer in the style of the service
     */
    public EmbeddedTarget(ApiModel model, Supplier<RequestSigner> signer, ErrorCentre errors) {
        // Before the endpoint starts: there may be none for the style of the service.
        RequestSigner ofJson = signer.get();
        RequestSigner ofXml = signer.get();
        RequestSigner ofNone = signer.get();
        endpoint = EmbeddedEndpoint.of(model).unsigned().start();
        Credentials key = Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret());
        UnaryOperator<DynamicClient.Builder> settings = builder -> here(builder).credentials(() -> key);
        json = new WatchedClient(model, ofJson, Format.JSON, settings);
        xml = new WatchedClient(model, ofXml, Format.XML, settings);
        unsigned = here(DynamicClient.builder(model, ofNone))
                .credentials(Credentials::anonymous)
                .build();
        results = new Results(errors);
    }

    /** A documented throttling is shown at once, instead of after the pauses of several attempts. */
    private DynamicClient.Builder here(DynamicClient.Builder builder) {
        return builder.endpoint(endpoint.url()).allowInsecureHttp(true).maxAttempts(1);
    }

    @Override
    public JsonValue describe() {
        return new Members().put("endpoint", endpoint.url()).build();
    }

    /** One call after the other: what is wished for holds for the next one. */
    @Override
    public synchronized Made call(CallForm form) {
        DynamicRequest request = form.request();
        JsonValue result = send(json, form, request);
        List<Exchange> exchanges = new ArrayList<>();
        Optional<Exchange> first = json.exchange(request);
        if (first.isPresent()) {
            exchanges.add(first.get());
            send(xml, form, request);
            xml.exchange(request).ifPresent(exchanges::add);
        }
        return new Made(result, exchanges);
    }

    private JsonValue send(WatchedClient client, CallForm form, DynamicRequest request) {
        form.wish().tell(endpoint.on(form.operation().name()));
        try {
            return results.of(form.operation(), client.send(request));
        } catch (ApiException failure) {
            return results.of(failure);
        } finally {
            endpoint.on(form.operation().name()).forget();
        }
    }

    @Override
    public String curl(CallForm form) {
        return unsigned.curl(form.incomplete());
    }

    @Override
    public List<String> options() {
        return List.of("--endpoint", endpoint.url(), "--anonymous");
    }

    @Override
    public void close() {
        json.close();
        xml.close();
        unsigned.close();
        endpoint.close();
    }
}
