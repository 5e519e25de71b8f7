package dev.tenon.runtime.call;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Headers;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Reads answers whole, up to a limit that counts what compression expands to. */
final class BodyReader {
    /** Up to here the announced length is believed before the bytes are there. */
    private static final int SMALL = 1 << 20;

    private static final int MAX_HEADERS = 500;

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
                return read(source, (int) announced);
            }
            if (source.request(limit + 1)) {
                throw new TooLarge(limit);
            }
            return source.readByteArray();
        }
    }

    /** Piece by piece: {@code readFully} would first gather the whole answer in buffers of its own. */
    private static byte[] read(BufferedSource source, int announced) throws IOException {
        byte[] bytes = new byte[announced];
        int filled = 0;
        while (filled < announced) {
            int count = source.read(bytes, filled, announced - filled);
            if (count < 0) {
                throw new EOFException("the answer ended after " + filled + " of " + announced + " bytes");
            }
            filled += count;
        }
        // Takes note of the end, so that the connection can be used again.
        source.exhausted();
        return bytes;
    }

    /**
     * Answers must say in one way only where they end; those that say it in two may end somebody else's answer. OkHttp
     * limits the size of all headers together, but not their number.
     */
    static void checkHeaders(Response response) throws ProtocolException {
        Response network = response.networkResponse();
        Headers headers = (network == null ? response : network).headers();
        if (headers.size() > MAX_HEADERS) {
            throw new ProtocolException("the answer has more than " + MAX_HEADERS + " headers");
        }
        String length = null;
        boolean differs = false;
        boolean coded = false;
        for (int index = 0; index < headers.size(); index++) {
            String name = headers.name(index);
            if (name.equalsIgnoreCase("Content-Length")) {
                differs |= length != null && !length.equals(headers.value(index));
                length = headers.value(index);
            } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
                coded = true;
            }
        }
        if (differs || (length != null && coded)) {
            throw new ProtocolException("the answer states its length in two ways");
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
