package dev.tenon.alibaba.credentials;

import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.credentials.CredentialsException;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;
import dev.tenon.runtime.error.ApiException;
import java.time.InstantSource;

/** A role assumed with other credentials, at the security token service. */
public final class AssumeRoleProvider extends RefreshingProvider {
    private final Transport transport;
    private final StsService request;

    private AssumeRoleProvider(Transport transport, StsService request, InstantSource clock) {
        super(clock);
        this.transport = transport;
        this.request = request;
    }

    /**
     * A builder; its {@code credentials} are those the role is assumed with.
     *
     * @param roleArn the role
     * @param session the name of the session
     * @param durationSeconds how long the credentials last, from 900
     */
    public static Builder of(String roleArn, String session, int durationSeconds) {
        return new Builder(new StsService(roleArn, session, durationSeconds));
    }

    @Override
    protected ExpiringCredentials fetch() {
        try {
            return transport.send(StsService.OPERATION, request);
        } catch (ApiException failure) {
            throw new CredentialsException("the role cannot be assumed: " + failure.getMessage(), failure);
        }
    }

    /** Configures a provider as a client is configured. */
    public static final class Builder extends ClientBuilder<Builder, AssumeRoleProvider> {
        private final StsService request;

        private Builder(StsService request) {
            super(request);
            this.request = request;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public AssumeRoleProvider build() {
            Transport transport = transport();
            return new AssumeRoleProvider(transport, request, transport.time().clock());
        }
    }
}
