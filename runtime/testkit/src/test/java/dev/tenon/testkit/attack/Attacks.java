package dev.tenon.testkit.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What can be done to a port. */
final class Attacks {
    private static final int AT_A_TIME = 14;

    private final int port;

    Attacks(int port) {
        this.port = port;
    }

    /** Posts forms of so many bytes without a signature, fourteen at a time; the status lines that came back. */
    List<String> post(int calls, int bytes) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            Callable<String> call = () -> post(bytes);
            List<String> lines = new ArrayList<>();
            for (Future<String> line : threads.invokeAll(Collections.nCopies(calls, call))) {
                lines.add(line.get());
            }
            return lines;
        } finally {
            threads.shutdownNow();
        }
    }

    private String post(int bytes) throws IOException {
        byte[] filling = "x".repeat(64 << 10).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head(bytes + 2));
            out.write("a=".getBytes(StandardCharsets.US_ASCII));
            for (int left = bytes; left > 0; left -= filling.length) {
                out.write(filling, 0, Math.min(left, filling.length));
            }
            return line(socket.getInputStream());
        } catch (SocketException refused) {
            return "reset";
        }
    }

    private static byte[] head(int length) {
        return ("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** Begins requests and leaves them. */
    List<Socket> open(int connections) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Socket socket = connect();
            sockets.add(socket);
            socket.getOutputStream().write(head(1_000_000));
        }
        return sockets;
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}
