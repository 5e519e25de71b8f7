package dev.tenon.alibaba.credentials;

import dev.tenon.runtime.credentials.CredentialsProvider;

/** Where the access keys of Alibaba Cloud come from. */
public final class AlibabaCredentials {
    private AlibabaCredentials() {}

    /**
     * The access key in the variables {@code ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET} and,
     * when it is temporary, {@code ALIBABA_CLOUD_SECURITY_TOKEN}.
     */
    public static CredentialsProvider fromEnvironment() {
        return new EnvironmentProvider(EnvironmentProvider::variable);
    }
}
