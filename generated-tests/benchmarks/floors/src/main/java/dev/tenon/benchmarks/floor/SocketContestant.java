package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** The lowest floor: a socket for each thread and a few headers. */
public final class SocketContestant extends HandClient {
    @SuppressWarnings("ThreadLocalUsage") // one of this object lives as long as its process
    private ThreadLocal<BareConnection> connections = new ThreadLocal<>();

    /** Reads JSON straight off its bytes. */
    public SocketContestant() {
        super(new ByteDecoder());
    }

    @Override
    void connect(Target target) {
        SocketFactory sockets = target.secure() ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
        connections = ThreadLocal.withInitial(() -> {
            try {
                return new BareConnection(sockets, target);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    @Override
    Reply send(byte[] form) throws IOException {
        return connections.get().exchange(form);
    }
}
