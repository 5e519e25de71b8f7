package dev.tenon.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okio.ByteString;

/** What a server does with one request. */
sealed interface Step {
    /**
     * A response. A {@code Content-Length} of its own is sent as it is, true or not.
     *
     * @param status the HTTP status
     * @param headers the headers, in order
     * @param body the body
     */
    record Reply(int status, List<Header> headers, ByteString body) implements Step {
        boolean has(String name) {
            return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
        }
    }

    /**
     * A header.
     *
     * @param name its name
     * @param value its value
     */
    record Header(String name, String value) {}

    /**
     * Bytes of HTTP/1.1 as they are; the connection is closed after them.
     *
     * @param text the bytes
     */
    record Raw(String text) implements Step {}

    /** Something other than a response. */
    enum Fault implements Step {
        /** Reads the request and says nothing. */
        SILENCE,
        /** Accepts the connection, reads nothing and says nothing. */
        UNREAD,
        /** Reads the request and closes the connection. */
        CLOSE,
        /** Reads the request and resets the connection. */
        RESET,
        /** Reads one byte of the request and resets the connection. */
        RESET_BYTE,
        /** Responds, and closes the connection when it is idle. */
        LAST,
        /** Responds with one header of 300 kB. */
        HUGE_HEADER,
        /** Responds with a thousand headers. */
        MANY_HEADERS,
        /** Closes its half of the connection without reading. */
        HALF_CLOSE,
        /** Sends the head and the beginning of a response, then resets. */
        CUT,
        /** Sends the head and the beginning of a response, then nothing more. */
        PARTIAL,
        /** Sends the beginning of a head, then nothing more. */
        PARTIAL_HEAD,
        /** Sends a body without end. */
        ENDLESS,
        /** Resets the stream of the request: it was not processed. */
        REFUSED_STREAM,
        /** Resets the stream of the request with INTERNAL_ERROR. */
        RESET_STREAM,
        /** Says GOAWAY and that this stream was not processed. */
        GOAWAY_BELOW,
        /** Says GOAWAY and that this stream was processed, then closes the connection. */
        GOAWAY_CLOSE,
        /** Says GOAWAY and that this stream is processed, and responds. */
        GOAWAY_AFTER
    }

    /** Reads the steps of a cell, which {@code >>} stands between. */
    static List<Step> sequence(String cell) {
        List<Step> steps = new ArrayList<>();
        for (String step : cell.isEmpty() ? new String[0] : cell.split(" >> ", -1)) {
            steps.add(of(step.strip()));
        }
        return steps;
    }

    private static Step of(String text) {
        if (text.startsWith("raw ")) {
            return new Raw(text.substring(4).replace("⏎", "\r\n"));
        }
        if (!Character.isDigit(text.charAt(0))) {
            return Fault.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        int status = Integer.parseInt(text.substring(0, 3));
        String rest = text.substring(3).strip();
        List<Header> headers = new ArrayList<>();
        while (rest.startsWith("[") && rest.indexOf(": ") > 0 && rest.indexOf(": ") < rest.indexOf(']')) {
            int colon = rest.indexOf(": ");
            int end = rest.indexOf(']');
            headers.add(new Header(rest.substring(1, colon), rest.substring(colon + 2, end)));
            rest = rest.substring(end + 1).strip();
        }
        return new Reply(status, headers, Bodies.of(rest));
    }
}
