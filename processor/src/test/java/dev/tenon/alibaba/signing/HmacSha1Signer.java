package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;

/** Stands in for the signer of that name. */
public final class HmacSha1Signer implements RequestSigner {
    public HmacSha1Signer() {}

    @Override
    public String name() {
        return "hmac-sha1";
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        return StandIn.sign(request);
    }
}
