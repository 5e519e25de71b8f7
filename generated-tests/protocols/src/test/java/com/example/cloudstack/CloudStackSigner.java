package com.example.cloudstack;

import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okio.ByteString;

/** The signature of Apache CloudStack: the whole query in lower case, sorted by name, HMAC-SHA1. */
public final class CloudStackSigner implements RequestSigner {
    @Override
    public Set<String> reservedParameters() {
        return Set.of("apiKey", "signature");
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        EncodedParameters keyed =
                request.parameters().with("apiKey", request.credentials().accessKeyId());
        String text = IntStream.range(0, keyed.size())
                .boxed()
                .sorted(Comparator.comparing(index -> keyed.name(index).toLowerCase(Locale.ROOT)))
                .map(index -> keyed.text(index).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("&"));
        ByteString key = ByteString.encodeUtf8(request.credentials().accessKeySecret());
        String signature = ByteString.encodeUtf8(text).hmacSha1(key).base64();
        return SignedRequest.of(keyed.with("signature", signature), text, signature);
    }
}
