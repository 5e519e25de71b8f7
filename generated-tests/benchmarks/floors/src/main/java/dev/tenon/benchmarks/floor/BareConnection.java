package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Target;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.SocketFactory;

/** One connection that is used again and again; knows just enough of HTTP for the fake server. */
final class BareConnection {
    private static final byte[] LENGTH = "Content-Length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final byte[] head;
    private byte[] out = new byte[4096];
    private byte[] in = new byte[1 << 14];

    BareConnection(SocketFactory sockets, Target target) throws IOException {
        this.socket = sockets.createSocket(target.host(), target.port());
        socket.setTcpNoDelay(true);
        this.head = ("POST / HTTP/1.1\r\nHost: " + target.authority()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Reply exchange(byte[] form) throws IOException {
        write(form);
        int filled = 0;
        int end;
        do {
            filled = fill(filled);
            end = indexOf(END, filled);
        } while (end < 0);
        int body = end + END.length;
        int length = number(indexOf(LENGTH, end) + LENGTH.length);
        if (in.length < body + length) {
            in = Arrays.copyOf(in, body + length);
        }
        while (filled < body + length) {
            filled = fill(filled);
        }
        return new Reply(number(9), Arrays.copyOfRange(in, body, body + length));
    }

    private void write(byte[] form) throws IOException {
        byte[] length = Integer.toString(form.length).getBytes(StandardCharsets.US_ASCII);
        int size = head.length + length.length + END.length + form.length;
        if (out.length < size) {
            out = new byte[size];
        }
        int at = put(form, put(END, put(length, put(head, 0))));
        socket.getOutputStream().write(out, 0, at);
    }

    private int put(byte[] piece, int at) {
        System.arraycopy(piece, 0, out, at, piece.length);
        return at + piece.length;
    }

    private int fill(int filled) throws IOException {
        int read = socket.getInputStream().read(in, filled, in.length - filled);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        return filled + read;
    }

    private int number(int at) {
        int value = 0;
        for (int index = at; in[index] >= '0' && in[index] <= '9'; index++) {
            value = 10 * value + in[index] - '0';
        }
        return value;
    }

    private int indexOf(byte[] wanted, int filled) {
        for (int start = 0; start <= filled - wanted.length; start++) {
            if (Arrays.equals(in, start, start + wanted.length, wanted, 0, wanted.length)) {
                return start;
            }
        }
        return -1;
    }
}
