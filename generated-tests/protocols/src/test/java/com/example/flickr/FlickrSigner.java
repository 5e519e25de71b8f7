package com.example.flickr;

import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.util.Set;
import okio.ByteString;

/** The signature of Flickr: the secret, then names and values in a row, MD5 in hex. */
public final class FlickrSigner implements RequestSigner {
    @Override
    public Set<String> reservedParameters() {
        return Set.of("api_key", "nojsoncallback", "api_sig");
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        EncodedParameters keyed = request.parameters()
                .with("api_key", request.credentials().accessKeyId())
                .with("nojsoncallback", "1");
        String text = request.credentials().accessKeySecret() + keyed.joined("", "");
        String signature = ByteString.encodeUtf8(text).md5().hex();
        return SignedRequest.of(keyed.with("api_sig", signature), text, signature);
    }
}
