package com.example.tencent;

import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.util.Set;
import okio.ByteString;

/** The form signature of Tencent Cloud: parameters as they are, sorted by name, HMAC-SHA256. */
public final class TencentSigner implements RequestSigner {
    @Override
    public Set<String> reservedParameters() {
        return Set.of("SecretId", "Timestamp", "Nonce", "SignatureMethod", "Signature");
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        EncodedParameters all = request.parameters()
                .with("SecretId", request.credentials().accessKeyId())
                .with("Timestamp", Long.toString(request.time().getEpochSecond()))
                .with("Nonce", request.numericNonce())
                .with("SignatureMethod", "HmacSHA256");
        String text = request.method() + request.host() + request.path() + "?" + all.joined("=", "&");
        ByteString key = ByteString.encodeUtf8(request.credentials().accessKeySecret());
        String signature = ByteString.encodeUtf8(text).hmacSha256(key).base64();
        return SignedRequest.of(all.with("Signature", signature), text, signature);
    }
}
