package dev.tenon.cli.internal.call;

import dev.tenon.dynamic.DynamicClient;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.spec.model.ApiModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a call goes and who makes it. */
final class ClientOptions {
    @Option(names = "--region", description = "The region whose endpoint to call.")
    private @Nullable String region;

    @Option(
            names = "--endpoint",
            paramLabel = "ADDRESS",
            description = "Another endpoint: a host, or http://127.0.0.1:PORT of 'tenon serve'.")
    private @Nullable String endpoint;

    @Option(names = "--format", defaultValue = "json", description = "The format to ask the service for: json or xml.")
    private Format format = Format.JSON;

    @Option(
            names = "--profile",
            description = "A profile of Alibaba Cloud's configuration. Default: the one its tools would use.")
    private @Nullable String profile;

    @Option(names = "--anonymous", description = "Do not sign requests.")
    private boolean anonymous;

    @Option(names = "--attempts", defaultValue = "3", description = "The maximum number of attempts. Default: 3.")
    private int attempts = 3;

    /**
     * A client.
     *
     * @throws dev.tenon.runtime.error.InvalidRequestException when an option cannot be right
     * @throws IllegalArgumentException when only the user's own code can sign
     */
    DynamicClient client(ApiModel model) {
        List<String> signers = model.service().protocol().signers();
        if (!anonymous && !signers.isEmpty() && signers.stream().allMatch(ClientOptions::isClass)) {
            throw new IllegalArgumentException("The service signs with " + String.join(", ", signers)
                    + ", which this command does not have; --anonymous calls without a signature.");
        }
        DynamicClient.Builder builder = DynamicClient.builder(model)
                .format(format)
                .maxAttempts(attempts)
                // A test endpoint of one's own; elsewhere the scheme has to be left out or be https.
                .allowInsecureHttp(endpoint != null && isOnThisMachine(endpoint))
                .credentials(anonymous ? Credentials.anonymous() : UserCredentials.of(model, profile));
        if (region != null) {
            builder.region(region);
        }
        if (endpoint != null) {
            builder.endpoint(endpoint);
        }
        return builder.build();
    }

    private static boolean isClass(String signer) {
        return signer.indexOf('.') >= 0;
    }

    private static boolean isOnThisMachine(String address) {
        return List.of("http://127.0.0.1", "http://localhost", "http://[::1]").stream()
                .anyMatch(host -> address.equals(host) || address.startsWith(host + ":"));
    }
}
