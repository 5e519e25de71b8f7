package com.example.tencent;

import com.example.Hmac;
import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The form signature of Tencent Cloud: parameters as they are, sorted by name, HMAC-SHA256. */
public final class TencentSigner implements RequestSigner {
    @Override
    public String name() {
        return "tencent-hmac-sha256";
    }

    @Override
    public Set<String> reservedParameters() {
        return Set.of("SecretId", "Timestamp", "Nonce", "SignatureMethod", "Signature");
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        EncodedParameters all = request.parameters()
                .with("SecretId", request.credentials().accessKeyId())
                .with("Timestamp", Long.toString(request.time().getEpochSecond()))
                .with(
                        "Nonce",
                        Integer.toUnsignedString(
                                request.nonce().matches("[0-9]+")
                                        ? Integer.parseUnsignedInt(request.nonce())
                                        : request.nonce().hashCode()))
                .with("SignatureMethod", "HmacSHA256");
        String text = IntStream.range(0, all.size())
                .mapToObj(index -> all.name(index) + "=" + all.value(index))
                .collect(Collectors.joining("&", request.method() + request.host() + request.path() + "?", ""));
        String signature = Hmac.base64("HmacSHA256", request.credentials().accessKeySecret(), text);
        return SignedRequest.of(all.with("Signature", signature), text, signature);
    }
}
