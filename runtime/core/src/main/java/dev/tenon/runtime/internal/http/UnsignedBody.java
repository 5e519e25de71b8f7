package dev.tenon.runtime.internal.http;

import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.SignedRequest;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** The parameters without a signature, as the caller's own interceptors see them. What is sent is put in their place. */
final class UnsignedBody extends RequestBody {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private final EncodedParameters parameters;

    UnsignedBody(EncodedParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public MediaType contentType() {
        return FORM;
    }

    @Override
    public long contentLength() {
        return parameters.length(0, parameters.size());
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        SignedRequest.Form form = parameters.form();
        sink.write(form.bytes(), 0, form.length());
    }
}
