package dev.tenon.benchmarks.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Reads requests off one connection, no further than where the next begins, and gives each its canned response. */
final class Connection implements Runnable {
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

    private final Socket socket;
    private final List<CannedResponse> responses;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;

    Connection(Socket socket, List<CannedResponse> responses) {
        this.socket = socket;
        this.responses = responses;
    }

    @Override
    public void run() {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write(response(in));
                out.flush();
            }
        } catch (EOFException | SocketException | SSLException closed) {
            // The client has what it wanted.
        } catch (IOException failed) {
            System.err.println("connection failed: " + failed);
        }
    }

    /** Reads one request and finds its response. */
    private byte[] response(InputStream in) throws IOException {
        int end = 0;
        while ((end = indexOf("\r\n\r\n", end)) < 0) {
            end = Math.max(0, filled - 3);
            fill(in);
        }
        end += 4;
        String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf(LENGTH);
        if (at >= 0) {
            int line = head.indexOf('\r', at + LENGTH.length());
            end += Integer.parseInt(head.substring(at + LENGTH.length(), line).trim());
            while (filled < end) {
                fill(in);
            }
        } else if (head.contains(CHUNKED)) {
            int last;
            while ((last = indexOf("\r\n0\r\n\r\n", end - 2)) < 0) {
                fill(in);
            }
            end = last + 7;
        }
        byte[] found = found(end);
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        return found;
    }

    /** What the request before the given position gets. */
    private byte[] found(int end) {
        for (CannedResponse response : responses) {
            int at = response.mark().isEmpty() ? 0 : indexOf(response.mark(), 0);
            if (at >= 0 && at < end) {
                return response.bytes();
            }
        }
        throw new IllegalStateException("the last response has a mark");
    }

    private void fill(InputStream in) throws IOException {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            throw new EOFException();
        }
        filled += read;
    }

    private int indexOf(String wanted, int from) {
        int last = filled - wanted.length();
        for (int start = from; start <= last; start++) {
            int matched = 0;
            while (matched < wanted.length() && buffer[start + matched] == wanted.charAt(matched)) {
                matched++;
            }
            if (matched == wanted.length()) {
                return start;
            }
        }
        return -1;
    }
}
