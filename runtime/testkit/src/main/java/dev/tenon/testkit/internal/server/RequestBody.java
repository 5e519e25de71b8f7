package dev.tenon.testkit.internal.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The body of one request while it arrives and is served; closed when its response is sent. */
final class RequestBody implements AutoCloseable {
    /** Bodies of usual size are served however many large ones are about. */
    private static final int SMALL = 64 << 10;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[8 << 10];
    private final int most;
    private final ByteBudget budget;
    private long taken;

    RequestBody(int most, ByteBudget budget) {
        this.most = most;
        this.budget = budget;
    }

    /** Refuses a body by the length that it is announced with. */
    void announce(long length) throws HttpProblem {
        if (length > most - bytes.size()) {
            throw new HttpProblem(413, "the request body has more than " + most + " bytes, which is the limit");
        }
    }

    /** Reads so many bytes. */
    void read(InputStream in, long length) throws IOException, HttpProblem {
        announce(length);
        for (long left = length; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new IOException("the client closed the connection in the middle of a request");
            }
            hold(count);
            left -= count;
        }
    }

    private void hold(int count) throws HttpProblem {
        bytes.write(buffer, 0, count);
        if (bytes.size() > SMALL) {
            long more = bytes.size() - taken;
            if (!budget.take(more)) {
                throw new HttpProblem(503, "too many large requests at a time");
            }
            taken += more;
        }
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        budget.give(taken);
        taken = 0;
    }
}
