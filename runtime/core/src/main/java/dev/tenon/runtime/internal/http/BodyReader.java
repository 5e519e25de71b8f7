package dev.tenon.runtime.internal.http;

import java.io.EOFException;
import java.io.IOException;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Reads responses whole, up to a limit that counts what compression expands to. */
public final class BodyReader {
    /** Up to here the announced length is believed before the bytes are there. */
    private static final int SMALL = 1 << 20;

    private final long limit;

    /**
     * A reader.
     *
     * @param limit the longest body, in bytes
     */
    public BodyReader(long limit) {
        this.limit = limit;
    }

    /** Reads and closes a body. */
    public byte[] read(ResponseBody body) throws IOException {
        try (body) {
            long announced = body.contentLength();
            BufferedSource source = body.source();
            if (announced > limit) {
                throw new TooLarge(limit);
            }
            if (announced >= 0 && announced <= SMALL) {
                return read(source, (int) announced);
            }
            if (source.request(limit + 1)) {
                throw new TooLarge(limit);
            }
            return source.readByteArray();
        }
    }

    /** Piece by piece: {@code readFully} would first gather the whole response in buffers of its own. */
    private static byte[] read(BufferedSource source, int announced) throws IOException {
        byte[] bytes = new byte[announced];
        int filled = 0;
        while (filled < announced) {
            int count = source.read(bytes, filled, announced - filled);
            if (count < 0) {
                throw new EOFException("the response ended after " + filled + " of " + announced + " bytes");
            }
            filled += count;
        }
        // Takes note of the end, so that the connection can be used again.
        source.exhausted();
        return bytes;
    }

    /** The response goes beyond the limit. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("the response is longer than " + limit + " bytes");
        }
    }
}
