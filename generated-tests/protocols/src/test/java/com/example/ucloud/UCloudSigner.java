package com.example.ucloud;

import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okio.ByteString;

/** The signature of UCloud: names and values in a row, the private key at the end, SHA-1 in hex. */
public final class UCloudSigner implements RequestSigner {
    @Override
    public String name() {
        return "ucloud";
    }

    @Override
    public Set<String> reservedParameters() {
        return Set.of("PublicKey", "Signature");
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        EncodedParameters keyed =
                request.parameters().with("PublicKey", request.credentials().accessKeyId());
        String text = IntStream.range(0, keyed.size())
                .mapToObj(index -> keyed.name(index) + keyed.value(index))
                .collect(Collectors.joining());
        String signature = ByteString.encodeUtf8(text + request.credentials().accessKeySecret())
                .sha1()
                .hex();
        return SignedRequest.of(keyed.with("Signature", signature), text, signature);
    }
}
