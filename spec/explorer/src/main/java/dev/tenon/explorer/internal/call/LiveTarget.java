package dev.tenon.explorer.internal.call;

import dev.tenon.dynamic.DynamicClient;
import dev.tenon.dynamic.DynamicRequest;
import dev.tenon.explorer.internal.json.Members;
import dev.tenon.explorer.internal.page.ErrorCentre;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ApiModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The service itself. A call is made once, in the format that was chosen: it may change something. */
public final class LiveTarget implements Target {
    private final String address;
    private final List<String> options;
    private final WatchedClient json;
    private final WatchedClient xml;
    private final Results results;

    /**
     * Clients of the service.
     *
     * @param address what the page shows of where calls go
     * @param options with which {@code tenon call} goes there
     * @param signer gives a signer in the style of the service
     * @param settings sets region or endpoint, and credentials
     */
    public LiveTarget(
            ApiModel model,
            String address,
            List<String> options,
            Supplier<RequestSigner> signer,
            UnaryOperator<DynamicClient.Builder> settings,
            ErrorCentre errors) {
        this.address = address;
        this.options = List.copyOf(options);
        this.json = new WatchedClient(model, signer.get(), Format.JSON, settings);
        this.xml = new WatchedClient(model, signer.get(), Format.XML, settings);
        this.results = new Results(errors);
    }

    @Override
    public JsonValue describe() {
        return new Members().put("endpoint", address).flag("live", true).build();
    }

    @Override
    public Made call(CallForm form) {
        WatchedClient client = form.format() == Format.XML ? xml : json;
        DynamicRequest request = form.request();
        synchronized (client) {
            JsonValue result;
            try {
                result = results.of(form.operation(), client.send(request));
            } catch (ApiException failure) {
                result = results.of(failure);
            }
            Optional<Exchange> exchange = client.exchange(request);
            return new Made(result, exchange.stream().toList());
        }
    }

    @Override
    public String curl(CallForm form) {
        synchronized (json) {
            return json.curl(form.incomplete());
        }
    }

    @Override
    public List<String> options() {
        return options;
    }

    @Override
    public void close() {
        json.close();
        xml.close();
    }
}
