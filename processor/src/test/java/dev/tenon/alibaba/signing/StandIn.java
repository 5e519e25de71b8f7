package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.EncodedForm;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Sends all parameters, and a signature that is none. */
final class StandIn {
    private StandIn() {}

    static SignedRequest sign(SigningInput request) {
        byte[] form = (request.parameters().form().text() + "&Signature=stand-in").getBytes(StandardCharsets.US_ASCII);
        return new SignedRequest(EncodedForm.of(form), Map.of(), () -> null, List.of("stand-in"));
    }
}
