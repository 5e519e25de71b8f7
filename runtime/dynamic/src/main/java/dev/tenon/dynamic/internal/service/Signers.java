package dev.tenon.dynamic.internal.service;

import dev.tenon.alibaba.signing.Acs3HmacSha256Signer;
import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.aws.signing.SigV4Signer;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.signing.RequestSigner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signs in the styles that a description names. */
public final class Signers {
    private Signers() {}

    /**
     * New signers, the preferred one first; none where the description names no style. Where Tenon has none of the styles, calls
     * that are to be signed are refused.
     *
     * @param styles the styles of a description
     * @param own signers for those that it names by a class
     */
    public static List<RequestSigner> of(List<String> styles, List<RequestSigner> own) {
        List<RequestSigner> signers = new ArrayList<>(own);
        styles.forEach(style -> ofTenon(style).ifPresent(signers::add));
        return signers.isEmpty() && !styles.isEmpty() ? List.of(missing(styles)) : List.copyOf(signers);
    }

    private static RequestSigner missing(List<String> styles) {
        return request -> {
            throw new InvalidRequestException(
                    "signer",
                    "is required, the service signs with " + String.join(", ", styles)
                            + ": pass it to DynamicClient.builder, or send unsigned calls with Credentials.anonymous()");
        };
    }

    private static Optional<RequestSigner> ofTenon(String style) {
        return switch (style) {
            case "hmac-sha1" -> Optional.of(new HmacSha1Signer());
            case "acs3-hmac-sha256" -> Optional.of(new Acs3HmacSha256Signer());
            case "aws-sigv4" -> Optional.of(new SigV4Signer());
            default -> Optional.empty();
        };
    }
}
