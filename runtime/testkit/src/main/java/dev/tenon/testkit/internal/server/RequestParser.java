package dev.tenon.testkit.internal.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one request from a connection: its head, then its body, within limits. */
final class RequestParser {
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]{1,20}) (\\S+) HTTP/1\\.([01])");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})[ \t]*(;.*)?");

    /**
     * What precedes the body.
     *
     * @param method the HTTP method
     * @param target path and query
     * @param current whether the version is 1.1
     * @param headers header values by lower-case name
     */
    record Head(String method, String target, boolean current, Map<String, String> headers) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        boolean keepsAlive() {
            return current && !header("connection").toLowerCase(Locale.ROOT).contains("close");
        }

        boolean waitsForLeave() {
            return header("expect").equalsIgnoreCase("100-continue");
        }
    }

    private final InputStream in;
    private final int headBytes;
    private int left;

    RequestParser(InputStream in, int headBytes) {
        this.in = in;
        this.headBytes = headBytes;
    }

    Head head() throws IOException, HttpProblem {
        left = headBytes;
        String first = line();
        while (first.isEmpty()) {
            first = line();
        }
        Matcher request = REQUEST_LINE.matcher(first);
        if (!request.matches()) {
            throw new HttpProblem(400, "the first line is not an HTTP/1.1 request line");
        }
        return new Head(request.group(1), request.group(2), request.group(3).equals("1"), headers());
    }

    private Map<String, String> headers() throws IOException, HttpProblem {
        Map<String, List<String>> read = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 0 || !NAME.matcher(line.substring(0, colon)).matches()) {
                throw new HttpProblem(400, "a line is not a header");
            }
            read.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        for (String single : List.of("host", "content-length", "transfer-encoding")) {
            if (read.getOrDefault(single, List.of()).size() > 1) {
                throw new HttpProblem(400, "the header " + single + " appears twice");
            }
        }
        Map<String, String> headers = new TreeMap<>();
        read.forEach((name, values) -> headers.put(name, String.join(",", values)));
        return headers;
    }

    /** Refuses what can be refused by the head alone. */
    void checkBody(Head head, RequestBody body) throws HttpProblem {
        String coding = head.header("transfer-encoding");
        String length = head.header("content-length");
        if (!coding.isEmpty()) {
            if (!length.isEmpty() || !head.current()) {
                throw new HttpProblem(400, "the length of the body is given in two ways");
            }
            if (!coding.equalsIgnoreCase("chunked")) {
                throw new HttpProblem(501, "the only supported transfer encoding is chunked");
            }
        } else if (!length.isEmpty()) {
            if (!LENGTH.matcher(length).matches()) {
                throw new HttpProblem(400, "Content-Length is not a valid length");
            }
            body.announce(Long.parseLong(length));
        }
    }

    /** Reads the body; {@link #checkBody} was called before. */
    void body(Head head, RequestBody body) throws IOException, HttpProblem {
        if (!head.header("transfer-encoding").isEmpty()) {
            chunks(body);
        } else if (!head.header("content-length").isEmpty()) {
            body.read(in, Long.parseLong(head.header("content-length")));
        }
    }

    private void chunks(RequestBody body) throws IOException, HttpProblem {
        while (true) {
            left = headBytes;
            Matcher size = CHUNK.matcher(line());
            if (!size.matches()) {
                throw new HttpProblem(400, "a chunk does not begin with its size");
            }
            long length = Long.parseLong(size.group(1), 16);
            if (length == 0) {
                while (!line().isEmpty()) {
                    // Trailers say nothing here.
                }
                return;
            }
            body.read(in, length);
            if (!line().isEmpty()) {
                throw new HttpProblem(400, "a chunk is longer than it says");
            }
        }
    }

    private String line() throws IOException, HttpProblem {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client closed the connection in the middle of a request");
            }
            if (--left < 0) {
                throw new HttpProblem(431, "request line and headers have more than " + headBytes + " bytes");
            }
            if (next == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            if (next == 0) {
                throw new HttpProblem(400, "a header holds a byte of value 0");
            }
            line.write(next);
        }
    }
}
