package dev.tenon.benchmarks.server;

import dev.tenon.benchmarks.work.Work;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import javax.net.ServerSocketFactory;

/**
 * Listens on the loopback address on two ports for each kind of work, one of them HTTPS, and gives its canned
 * responses to whatever is asked there.
 *
 * <p>Prints a line {@code WORK scheme port} for each port and then {@code ready}; ends when its standard input does.
 */
public final class FakeServer {
    /** The key store in the given folder, which clients of the HTTPS ports take as their trust store. */
    public static final String TRUST_STORE = SelfSigned.FILE;

    private static final int BACKLOG = 256;
    private static final String THREADS = "fake server, ";

    private FakeServer() {}

    /**
     * Starts the server.
     *
     * @param arguments a folder for the key store, which clients take as their trust store
     */
    public static void main(String[] arguments) throws Exception {
        ServerSocketFactory secure = SelfSigned.serverSockets(Path.of(arguments[0], SelfSigned.FILE));
        ServerSocketFactory plain = ServerSocketFactory.getDefault();
        for (Work work : Work.values()) {
            listen(work, "http", plain);
            listen(work, "https", secure);
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Only the end of the input matters: the parent has gone.
        }
        System.exit(0);
    }

    /** Listens for one kind of work; for tests that want the endpoint in their own process. */
    public static int listen(Work work) throws IOException {
        return listen(CannedResponse.of(work), ServerSocketFactory.getDefault());
    }

    /** Whether a thread of that name is one of the server's. */
    public static boolean isThread(String name) {
        return name.startsWith(THREADS);
    }

    private static void listen(Work work, String scheme, ServerSocketFactory sockets) throws IOException {
        System.out.println(work + " " + scheme + " " + listen(CannedResponse.of(work), sockets));
    }

    private static int listen(List<CannedResponse> responses, ServerSocketFactory sockets) throws IOException {
        ServerSocket listening = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        start(THREADS + "accept " + listening.getLocalPort(), () -> accept(listening, responses));
        return listening.getLocalPort();
    }

    private static void accept(ServerSocket listening, List<CannedResponse> responses) {
        try (listening) {
            while (true) {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                start(THREADS + "connection", new Connection(socket, responses));
            }
        } catch (IOException gone) {
            System.err.println("stopped listening: " + gone);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
