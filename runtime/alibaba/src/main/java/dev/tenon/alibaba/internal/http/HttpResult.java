package dev.tenon.alibaba.internal.http;

/** What came of a request. */
public sealed interface HttpResult {
    /**
     * A complete response.
     *
     * @param status its HTTP status
     * @param body its body
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, handed to one parser
    record Response(int status, byte[] body) implements HttpResult {
        /** Whether the status says that it went well. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** Its status and length only. */
        @Override
        public String toString() {
            return "Response[HTTP " + status + ", " + body.length + " bytes]";
        }
    }

    /**
     * There was no connection: nothing is listening there.
     *
     * @param problem such as {@code cannot be reached (ConnectException)}
     */
    record Unreachable(String problem) implements HttpResult {}

    /**
     * There was a connection, and no complete response on it.
     *
     * @param problem such as {@code did not return a complete response (SocketTimeoutException)}
     */
    record Broken(String problem) implements HttpResult {}

    /** What went wrong, as the end of a sentence. */
    default String problem() {
        if (this instanceof Response response) {
            return "was refused with HTTP " + response.status();
        }
        return this instanceof Unreachable unreachable ? unreachable.problem() : ((Broken) this).problem();
    }
}
