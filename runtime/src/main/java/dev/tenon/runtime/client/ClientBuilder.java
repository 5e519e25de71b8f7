package dev.tenon.runtime.client;

import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.operation.Format;
import dev.tenon.runtime.operation.ServiceDefinition;
import dev.tenon.runtime.operation.SignatureStyle;
import java.time.Duration;

/**
 * Configures a generated client.
 *
 * @param <B> the generated builder
 * @param <C> the generated client
 */
@SuppressWarnings("DoNotCallSuggester")
public abstract class ClientBuilder<B extends ClientBuilder<B, C>, C> {
    private final ServiceDefinition definition;

    protected ClientBuilder(ServiceDefinition definition) {
        this.definition = definition;
    }

    protected abstract B self();

    public abstract C build();

    protected final Transport transport() {
        throw new UnsupportedOperationException(definition.name());
    }

    public final B region(String region) {
        return self();
    }

    public final B endpoint(String endpoint) {
        return self();
    }

    public final B credentials(CredentialsProvider provider) {
        return self();
    }

    public final B format(Format format) {
        return self();
    }

    public final B signature(SignatureStyle style) {
        return self();
    }

    public final B allowInsecureHttp(boolean allowed) {
        return self();
    }

    public final B connectTimeout(Duration timeout) {
        return self();
    }

    public final B readTimeout(Duration timeout) {
        return self();
    }

    public final B callTimeout(Duration timeout) {
        return self();
    }

    public final B maxAnswerBytes(long bytes) {
        return self();
    }

    public final B maxAttempts(int attempts) {
        return self();
    }
}
