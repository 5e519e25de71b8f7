package dev.tenon.testkit.internal.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * Listens and hands each connection to a thread. There are never more connections, and threads, than the limit: when it
 * is reached, the one that has waited longest for its client makes room for the new one, so that idle connections keep
 * no one out.
 */
public final class Server implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);
    private static final Duration SPARE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Handler handler;
    private final HostRule hosts;
    private final Limits limits;
    private final Optional<SSLContext> tls;
    private final ServerSocket listener;
    private final ByteBudget budget;
    private final Semaphore room;
    private final ExecutorService threads;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Server(Handler handler, HostRule hosts, Limits limits, Optional<SSLContext> tls) throws IOException {
        this.handler = handler;
        this.hosts = hosts;
        this.limits = limits;
        this.tls = tls;
        this.listener = new ServerSocket();
        this.budget = new ByteBudget(limits.bufferedBytes());
        this.room = new Semaphore(limits.connections());
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                limits.connections(),
                limits.connections(),
                SPARE.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                this::thread);
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /**
     * Starts a server.
     *
     * @param address the address to listen on
     * @param port the port; 0 picks a free one
     * @param handler responds to requests
     * @param hosts which hosts may be asked for
     * @param limits what the server takes
     * @param tls speaks TLS with this context; plain HTTP when empty
     * @throws IOException when it cannot listen
     */
    public static Server start(
            InetAddress address, int port, Handler handler, HostRule hosts, Limits limits, Optional<SSLContext> tls)
            throws IOException {
        Server server = new Server(handler, hosts, limits, tls);
        try {
            server.listener.bind(new InetSocketAddress(address, port), BACKLOG);
            server.listener.setSoTimeout((int)
                    shortest(LONGEST_TICK, limits.idle(), limits.exchange()).toMillis());
        } catch (IOException failed) {
            server.listener.close();
            throw failed;
        }
        server.thread(server::accept).start();
        return server;
    }

    private static Duration shortest(Duration... durations) {
        return Stream.of(durations).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "tenon-endpoint-" + port());
        thread.setDaemon(true);
        return thread;
    }

    /** The address it listens on. */
    public InetAddress address() {
        return listener.getInetAddress();
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                admit(listener.accept());
            } catch (SocketTimeoutException tick) {
                // Time to look after the connections.
            } catch (IOException noSocket) {
                // Closed, or out of file descriptors, which the next look frees.
                pause(Duration.ofMillis(10));
            }
            long now = System.nanoTime();
            open.forEach(connection -> connection.closeWhenOverdue(now));
        }
    }

    private void admit(Socket socket) throws IOException {
        if (!room.tryAcquire() && !makeRoom()) {
            socket.close();
            return;
        }
        Connection connection = new Connection(this, limits, socket, tls);
        open.add(connection);
        try {
            threads.execute(connection);
        } catch (RejectedExecutionException closing) {
            ended(connection);
            connection.close();
        }
        if (listener.isClosed()) {
            connection.close();
        }
    }

    /** Closes the connection that waits longest and waits for its thread. */
    private boolean makeRoom() {
        boolean closing = open.stream()
                .filter(connection -> connection.waitingSince().isPresent())
                .min(Comparator.comparing(
                        connection -> connection.waitingSince().orElse(Long.MAX_VALUE)))
                .map(Connection::evict)
                .orElse(false);
        try {
            return room.tryAcquire(closing ? PATIENCE.toMillis() : 0, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void ended(Connection connection) {
        open.remove(connection);
        room.release();
    }

    /** Waits; false when the server is closed meanwhile. */
    boolean pause(Duration time) {
        try {
            return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Handler handler() {
        return handler;
    }

    HostRule hosts() {
        return hosts;
    }

    ByteBudget budget() {
        return budget;
    }

    /** How many connections are open. */
    int connections() {
        return open.size();
    }

    /** Stops listening, closes every connection and waits for their threads. */
    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
        } catch (IOException ignored) {
            // It does not listen any more.
        }
        open.forEach(Connection::close);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
