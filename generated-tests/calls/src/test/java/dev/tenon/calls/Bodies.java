package dev.tenon.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;

/** Bodies of responses: the text of a cell, or one of those that no cell can hold. */
final class Bodies {
    private static final String GOOD = "{\"RequestId\":\"R-1\",\"Name\":\"thing\"}";
    private static final int MANY = 990_000;

    private Bodies() {}

    /**
     * The bytes of a body.
     *
     * @param text the body itself, with {@code ⏎} for a line end; or {@code @} and a name
     */
    static ByteString of(String text) {
        return switch (text) {
            case "@good" -> ByteString.encodeUtf8(GOOD);
            // What no encoding but GBK can make sense of.
            case "@gbk-error" ->
                ByteString.encodeString(
                        "{\"Code\":\"Throttling.User\",\"Message\":\"请求过多\",\"RequestId\":\"R-1\"}",
                        Charset.forName("GBK"));
            case "@latin1" ->
                ByteString.encodeString("{\"RequestId\":\"R-1\",\"Name\":\"é\"}", StandardCharsets.ISO_8859_1);
            case "@gzip" -> gzip(GOOD);
            case "@gzip-cut" -> gzip(GOOD).substring(0, 30);
            case "@gzip-bomb" -> gzip("{\"RequestId\":\"" + "0".repeat(8 << 20) + "\"}");
            // Two bytes a record, and a thousand records in a few bytes of the compressed form.
            case "@gzip-records" ->
                gzip("{\"RequestId\":\"R-1\",\"Things\":{\"Thing\":[{}" + ",{}".repeat(MANY) + "]}}");
            case "@nested" -> ByteString.encodeUtf8("{\"RequestId\":\"R-1\",\"Other\":" + "[".repeat(50_000));
            case "@long" -> ByteString.encodeUtf8("{\"RequestId\":\"R-1\",\"Name\":\"" + "x".repeat(5_000) + "\"}");
            default -> named(text);
        };
    }

    private static ByteString named(String text) {
        if (text.startsWith("@")) {
            throw new IllegalArgumentException("no body is named " + text);
        }
        return ByteString.encodeUtf8(text.replace('⏎', '\n'));
    }

    private static ByteString gzip(String text) {
        Buffer compressed = new Buffer();
        try (BufferedSink gzip = Okio.buffer(new GzipSink(compressed))) {
            gzip.writeUtf8(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.readByteString();
    }
}
