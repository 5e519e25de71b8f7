package com.example.cloudstack;

import com.example.Hmac;
import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The signature of Apache CloudStack: the whole query in lower case, sorted by name, HMAC-SHA1. */
public final class CloudStackSigner implements RequestSigner {
    @Override
    public String name() {
        return "cloudstack";
    }

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
        String signature = Hmac.base64("HmacSHA1", request.credentials().accessKeySecret(), text);
        return SignedRequest.of(keyed.with("signature", signature), text, signature);
    }
}
