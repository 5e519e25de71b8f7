package dev.tenon.testkit.generated;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.testkit.EmbeddedEndpoint;

/** Where a generated test sends its call, and in which format it wants the response. */
public final class ContractTarget {
    private final EmbeddedEndpoint endpoint;
    private final Format format;

    ContractTarget(EmbeddedEndpoint endpoint, Format format) {
        this.endpoint = endpoint;
        this.format = format;
    }

    /** Builds a client for this target: one attempt, plain HTTP allowed. */
    public <B extends ClientBuilder<B, C>, C> C connect(B builder) {
        // Some styles sign a region.
        return builder.region("test")
                .endpoint(endpoint.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                .format(format)
                .maxAttempts(1)
                .build();
    }

    /** The address of the endpoint. */
    public String url() {
        return endpoint.url();
    }

    /** The access key that the endpoint accepts. */
    public String accessKeyId() {
        return endpoint.accessKeyId();
    }

    /** Its secret. */
    public String accessKeySecret() {
        return endpoint.accessKeySecret();
    }

    /** The format to ask for. */
    public Format format() {
        return format;
    }
}
