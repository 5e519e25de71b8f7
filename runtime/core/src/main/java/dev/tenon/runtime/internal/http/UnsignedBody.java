package dev.tenon.runtime.internal.http;

import dev.tenon.runtime.signing.EncodedParameters;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * The parameters without a signature, as the caller's own interceptors see them. What is sent is put in their place. It
 * holds the attempt, which is found without a tag of OkHttp's: those start up Kotlin's reflection, and are looked for in
 * a list.
 */
final class UnsignedBody extends RequestBody {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private final Attempt attempt;

    UnsignedBody(Attempt attempt) {
        this.attempt = attempt;
    }

    Attempt attempt() {
        return attempt;
    }

    @Override
    public MediaType contentType() {
        return FORM;
    }

    @Override
    public long contentLength() {
        EncodedParameters parameters = attempt.request().parameters();
        return parameters.length(0, parameters.size());
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        SentBody.write(attempt.request().parameters().form(), sink);
    }
}
