package dev.tenon.runtime.call;

import java.io.IOException;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Reads answers whole, up to a limit that counts what compression expands to. */
final class BodyReader {
    /** Up to here the announced length is believed before the bytes are there. */
    private static final int SMALL = 1 << 20;

    private final long limit;

    BodyReader(long limit) {
        this.limit = limit;
    }

    /** Reads and closes a body. */
    byte[] read(ResponseBody body) throws IOException {
        try (body) {
            long announced = body.contentLength();
            BufferedSource source = body.source();
            if (announced > limit) {
                throw new TooLarge(limit);
            }
            if (announced >= 0 && announced <= SMALL) {
                byte[] bytes = new byte[(int) announced];
                source.readFully(bytes);
                // Takes note of the end, so that the connection can be used again.
                source.exhausted();
                return bytes;
            }
            if (source.request(limit + 1)) {
                throw new TooLarge(limit);
            }
            return source.readByteArray();
        }
    }

    /** The answer goes beyond the limit. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("the answer is longer than " + limit + " bytes");
        }
    }
}
