package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;

/** Stands in for the signer of that name. */
public final class Acs3HmacSha256Signer implements RequestSigner {
    public Acs3HmacSha256Signer() {}

    @Override
    public String name() {
        return "acs3-hmac-sha256";
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        return StandIn.sign(request);
    }
}
