package dev.tenon.benchmarks.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Reads requests off one connection, no further than where the next begins, and gives each the same response. */
final class Connection implements Runnable {
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

    private final Socket socket;
    private final CannedResponse response;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;

    Connection(Socket socket, CannedResponse response) {
        this.socket = socket;
        this.response = response;
    }

    @Override
    public void run() {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            while (true) {
                skipRequest(in);
                out.write(response.bytes());
                out.flush();
            }
        } catch (EOFException | SocketException | SSLException closed) {
            // The client has what it wanted.
        } catch (IOException failed) {
            System.err.println("connection failed: " + failed);
        }
    }

    private void skipRequest(InputStream in) throws IOException {
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
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
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
