package dev.tenon.runtime.call;

import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The body of an answer that was read already. */
final class MemoryBody extends ResponseBody {
    private final byte[] bytes;
    private final @Nullable String contentType;

    MemoryBody(byte[] bytes, @Nullable String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    byte[] array() {
        return bytes;
    }

    @Nullable String type() {
        return contentType;
    }

    @Override
    public @Nullable MediaType contentType() {
        return contentType == null ? null : MediaType.parse(contentType);
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public BufferedSource source() {
        return new Buffer().write(bytes);
    }

    /** Holds nothing that is to be given back; the inherited way would copy the bytes only to drop the copy. */
    @Override
    public void close() {}
}
