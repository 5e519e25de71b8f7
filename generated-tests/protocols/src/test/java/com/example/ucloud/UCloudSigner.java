package com.example.ucloud;

import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.util.Set;
import okio.ByteString;

/** The signature of UCloud: names and values in a row, the private key at the end, SHA-1 in hex. */
public final class UCloudSigner implements RequestSigner {
    @Override
    public Set<String> reservedParameters() {
        return Set.of("PublicKey", "Signature");
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        EncodedParameters keyed =
                request.parameters().with("PublicKey", request.credentials().accessKeyId());
        String text = keyed.joined("", "");
        String signature = ByteString.encodeUtf8(text + request.credentials().accessKeySecret())
                .sha1()
                .hex();
        return SignedRequest.of(keyed.with("Signature", signature), text, signature);
    }
}
