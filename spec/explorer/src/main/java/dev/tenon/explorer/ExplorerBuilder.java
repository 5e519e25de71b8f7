package dev.tenon.explorer;

import dev.tenon.dynamic.DynamicClient;
import dev.tenon.explorer.internal.call.EmbeddedTarget;
import dev.tenon.explorer.internal.call.LiveTarget;
import dev.tenon.explorer.internal.call.Target;
import dev.tenon.explorer.internal.page.ErrorCentre;
import dev.tenon.explorer.internal.server.Calls;
import dev.tenon.explorer.internal.server.LocalServer;
import dev.tenon.explorer.internal.server.Pages;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.spec.model.ApiModel;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says how an explorer is to be; without a word it takes a free port and calls an embedded endpoint. */
public final class ExplorerBuilder {
    private static final int MOST_PORT = 65_535;

    private final ApiModel model;
    private int port;
    private Supplier<RequestSigner> signer;
    private @Nullable CredentialsProvider credentials;
    private List<String> described = List.of();
    private @Nullable String region;
    private @Nullable String endpoint;

    ExplorerBuilder(ApiModel model) {
        this.model = model;
        this.signer = () -> DynamicClient.signers(model).stream()
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(
                        "signer",
                        "is required because the description names none; give one that adds what calls need"));
    }

    /**
     * Sets the port, from 0 to 65535; 0, the default, takes a free one.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public ExplorerBuilder port(int number) {
        if (number < 0 || number > MOST_PORT) {
            throw new IllegalArgumentException("a port is a number from 0 to " + MOST_PORT);
        }
        this.port = number;
        return this;
    }

    /** What the command {@code tenon} calls the description, for the lines that the page writes: {@code ecs}, or a file. */
    public ExplorerBuilder spec(String name) {
        this.described = List.of("--spec", name);
        return this;
    }

    /** Calls the service itself, with these credentials. The page says so. */
    public ExplorerBuilder live(CredentialsProvider access) {
        this.credentials = access;
        return this;
    }

    /** The region whose documented endpoint live calls go to; the service's central endpoint when there is none. */
    public ExplorerBuilder region(String name) {
        this.region = name;
        return this;
    }

    /** The endpoint that live calls go to, whatever the region: a host name with an optional port. */
    public ExplorerBuilder endpoint(String address) {
        this.endpoint = address;
        return this;
    }

    /** Makes the signers of a service that has a style of its own. */
    public ExplorerBuilder signer(Supplier<RequestSigner> made) {
        this.signer = made;
        return this;
    }

    /**
     * Starts the explorer.
     *
     * @throws java.io.UncheckedIOException when the port cannot be had; the message says why
     * @throws dev.tenon.runtime.error.InvalidRequestException when live calls have no endpoint, or nothing signs them
     */
    public Explorer start() {
        ErrorCentre errors = ErrorCentre.of(model);
        CredentialsProvider access = credentials;
        Target target = access == null ? new EmbeddedTarget(model, signer, errors) : live(access, errors);
        try {
            Pages pages = new Pages(model, errors, target.describe());
            return new Explorer(LocalServer.start(port, new Calls(model, target, described, pages)), target);
        } catch (RuntimeException failed) {
            target.close();
            throw failed;
        }
    }

    private Target live(CredentialsProvider access, ErrorCentre errors) {
        String address = endpoint != null
                ? endpoint
                : region != null ? region : model.service().name();
        List<String> options = endpoint != null
                ? List.of("--endpoint", endpoint)
                : region != null ? List.of("--region", region) : List.of();
        return new LiveTarget(
                model, address, options, signer, builder -> settings(builder.credentials(access)), errors);
    }

    private DynamicClient.Builder settings(DynamicClient.Builder builder) {
        if (region != null) {
            builder.region(region);
        }
        if (endpoint != null) {
            // An address of this machine needs no certificate.
            builder.endpoint(endpoint).allowInsecureHttp(endpoint.startsWith("http://127.0.0.1:"));
        }
        return builder;
    }
}
