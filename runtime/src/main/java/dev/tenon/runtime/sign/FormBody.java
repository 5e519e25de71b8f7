package dev.tenon.runtime.sign;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Bytes in memory, sent as they are. */
final class FormBody extends RequestBody {
    private final byte[] bytes;
    private final int length;

    FormBody(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** None: the header stands in the request already. */
    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes, 0, length);
    }
}
