package dev.tenon.alibaba.internal.provider;

import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.client.ClientContext;
import dev.tenon.runtime.client.ServiceClient;

/** Calls the two operations that providers need. */
final class StsClient extends ServiceClient<StsClient> {
    private StsClient(ClientContext context) {
        super(context);
    }

    static Builder builder() {
        return new Builder();
    }

    StsService.Assumed assumeRole(StsService.AssumeRole request) {
        return call(StsService.ASSUME_ROLE, request);
    }

    StsService.Assumed assumeRoleWithOidc(StsService.AssumeRoleWithOidc request) {
        return call(StsService.ASSUME_ROLE_WITH_OIDC, request);
    }

    @Override
    protected StsClient copy(ClientContext other) {
        return new StsClient(other);
    }

    static final class Builder extends ClientBuilder<Builder, StsClient> {
        private Builder() {
            super(new StsService());
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public StsClient build() {
            return new StsClient(context());
        }
    }
}
