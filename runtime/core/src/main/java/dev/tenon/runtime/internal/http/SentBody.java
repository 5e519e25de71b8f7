package dev.tenon.runtime.internal.http;

import dev.tenon.runtime.signing.EncodedForm;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A form as it is sent, whose parts are never put together. The type of its content stands in a header already. */
final class SentBody extends RequestBody {
    private final EncodedForm form;

    SentBody(EncodedForm form) {
        this.form = form;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return form.length();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        write(form, sink);
    }

    static void write(EncodedForm form, BufferedSink sink) throws IOException {
        for (int part = 0; part < form.parts(); part++) {
            sink.write(form.bytes(part), form.from(part), form.to(part) - form.from(part));
        }
    }
}
