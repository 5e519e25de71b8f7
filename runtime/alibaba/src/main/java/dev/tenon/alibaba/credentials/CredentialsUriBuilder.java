package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.internal.provider.Timeouts;
import dev.tenon.alibaba.internal.provider.UriCredentials;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.alibaba.internal.settings.Variables;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Configures a URL that returns temporary credentials, as a JSON document with {@code AccessKeyId}, {@code
 * AccessKeySecret}, {@code SecurityToken} and {@code Expiration}. It is called directly, never through a proxy. Not
 * safe for use by several threads; the provider is.
 */
public final class CredentialsUriBuilder {
    private final Surroundings surroundings;
    private @Nullable String uri;
    private Timeouts timeouts = Timeouts.FAR;

    CredentialsUriBuilder(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The URL, http or https. Defaults to {@code ALIBABA_CLOUD_CREDENTIALS_URI}. */
    public CredentialsUriBuilder uri(String address) {
        uri = address;
        return this;
    }

    /** The connect timeout. Defaults to 5 s. */
    public CredentialsUriBuilder connectTimeout(Duration timeout) {
        timeouts = timeouts.connect(timeout);
        return this;
    }

    /** The read timeout. Defaults to 10 s. */
    public CredentialsUriBuilder readTimeout(Duration timeout) {
        timeouts = timeouts.read(timeout);
        return this;
    }

    /**
     * Builds the provider. Nothing is called yet.
     *
     * @throws InvalidRequestException when the URL is missing or invalid
     */
    public CredentialsProvider build() {
        String address = surroundings.valueOrVariable(uri, Variables.CREDENTIALS_URI);
        if (address == null) {
            throw new InvalidRequestException(
                    "uri", "is required, there or in the variable " + Variables.CREDENTIALS_URI);
        }
        return new UriCredentials("uri", address, timeouts, surroundings.clock());
    }
}
