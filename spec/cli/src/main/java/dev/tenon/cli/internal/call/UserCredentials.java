package dev.tenon.cli.internal.call;

import dev.tenon.alibaba.credentials.AlibabaCredentials;
import dev.tenon.aws.credentials.AwsCredentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.spec.model.ApiModel;
import org.jspecify.annotations.Nullable;

/** The credentials that the tools of a cloud would take. */
public final class UserCredentials {
    private UserCredentials() {}

    /**
     * The credentials for a service.
     *
     * @param profile a profile of Alibaba Cloud's configuration; null for what its tools would take
     */
    public static CredentialsProvider of(ApiModel model, @Nullable String profile) {
        if (model.service().protocol().signers().contains("aws-sigv4")) {
            return AwsCredentials.fromEnvironment();
        }
        return profile == null
                ? AlibabaCredentials.defaultChain()
                : AlibabaCredentials.commandLineProfile().name(profile).build();
    }
}
