package dev.tenon.benchmarks.floor;

/** What came back. */
final class Reply {
    private final int status;
    private final byte[] body;

    Reply(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    boolean successful() {
        return status / 100 == 2;
    }

    byte[] body() {
        return body;
    }
}
