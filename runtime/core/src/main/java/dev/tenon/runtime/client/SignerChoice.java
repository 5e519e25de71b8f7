package dev.tenon.runtime.client;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.signing.RequestSigner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signer of a client.
 *
 * @param accepted one signer for each style that the description lists, the preferred one first
 * @param wanted the signer that the caller set, in any of these styles
 */
record SignerChoice(List<RequestSigner> accepted, @Nullable RequestSigner wanted) {

    /** Whether calls are not signed, since neither the description nor the caller names a signature. */
    boolean isNone() {
        return wanted == null && accepted.isEmpty();
    }

    /**
     * Returns the signer to use.
     *
     * @throws InvalidRequestException when the service does not accept the style of the one that the caller set
     */
    RequestSigner signer() {
        if (wanted == null) {
            return accepted.isEmpty() ? unreached() : accepted.get(0);
        }
        List<String> names = accepted.stream().map(RequestSigner::name).toList();
        if (!names.isEmpty() && !names.contains(wanted.name())) {
            throw new InvalidRequestException(
                    "signer",
                    "signs in a style that the service does not accept; it accepts " + String.join(", ", names));
        }
        return wanted;
    }

    /** Calls of a service without a signature are anonymous, and those are not signed. */
    private static RequestSigner unreached() {
        return request -> {
            throw new IllegalStateException("an anonymous call is not signed");
        };
    }
}
