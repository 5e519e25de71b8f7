package com.example.shop;

import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.util.Set;
import okio.ByteString;

/** The shop's signature: HMAC-SHA256 over the sorted parameters. */
public final class ShopSigner implements RequestSigner {
    @Override
    public Set<String> reservedParameters() {
        return Set.of("Key", "Time", "Nonce", "Signature");
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        EncodedParameters all = request.parameters()
                .with("Key", request.credentials().accessKeyId())
                .with("Time", Long.toString(request.time().getEpochSecond()))
                .with("Nonce", request.nonce());
        String text = all.joined("=", "&");
        ByteString secret = ByteString.encodeUtf8(request.credentials().accessKeySecret());
        String signature = ByteString.encodeUtf8(text).hmacSha256(secret).hex();
        return SignedRequest.of(all.with("Signature", signature), text, signature);
    }
}
