package dev.tenon.runtime.internal.http;

import dev.tenon.runtime.error.Phase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Follows an attempt through OkHttp's events. It is also the gate to the network: an attempt that was ended before its
 * first byte stays unsent, so that whoever ended it can tell the caller for certain. Thread-safe.
 */
public final class AttemptTrace extends EventListener {
    private Phase phase = Phase.QUEUED;
    private boolean ended;
    private boolean madeConnection;
    private boolean stale;
    private @Nullable InetSocketAddress proxy;
    private @Nullable Connection connection;
    private @Nullable Runnable interruption;
    private @Nullable Response head;

    /** Status and headers of the response, once they came; its body may be missing. */
    public synchronized @Nullable Response head() {
        return head;
    }

    /** How far the attempt has come. */
    public synchronized Phase phase() {
        return phase;
    }

    private synchronized void reach(Phase reached) {
        // Closing a connection reports steps that were passed.
        if (reached.compareTo(phase) > 0 || !phase.isSent()) {
            phase = reached;
        }
    }

    /** Lets the request out; false when the attempt was ended before, and stays unsent. */
    synchronized boolean beginSending() {
        if (ended) {
            return false;
        }
        phase = Phase.SENDING;
        return true;
    }

    /** Notes that the response was received whole. */
    public void complete() {
        reach(Phase.COMPLETE);
    }

    /** Notes that nothing was sent after all, as the protocol of the connection says. */
    public synchronized void unsent() {
        phase = Phase.CONNECTED;
    }

    /** Ends the attempt: what was not sent by now never is. */
    public void end() {
        Runnable waiting;
        synchronized (this) {
            ended = true;
            waiting = interruption;
        }
        if (waiting != null) {
            waiting.run();
        }
    }

    /** Whether the attempt was ended. */
    public synchronized boolean isEnded() {
        return ended;
    }

    /** What wakes the thread of the attempt while it waits for something that OkHttp cannot cancel; null for nothing. */
    void interruptWith(@Nullable Runnable waking) {
        boolean late;
        synchronized (this) {
            interruption = waking;
            late = ended;
        }
        if (late && waking != null) {
            waking.run();
        }
    }

    /** The proxy that a connection was being made to; null for none. */
    public synchronized @Nullable InetSocketAddress proxy() {
        return proxy;
    }

    /** Whether this attempt made its connection, rather than taking an idle one. */
    synchronized boolean madeConnection() {
        return madeConnection;
    }

    synchronized void uses(Connection acquired) {
        connection = acquired;
    }

    /** Notes that the server had closed the idle connection before anything was sent on it. */
    synchronized void foundStale() {
        stale = true;
    }

    /** Whether the server had closed the idle connection before anything was sent on it. */
    public synchronized boolean isStale() {
        return stale;
    }

    /** Closes the connection: where its response ends is not known. Streams of HTTP/2 end by themselves. */
    public void dropConnection() {
        Connection used;
        synchronized (this) {
            used = connection;
        }
        if (used != null && used.protocol() == Protocol.HTTP_1_1) {
            try {
                used.socket().close();
            } catch (IOException ignored) {
                // It is of no further use either way.
            }
        }
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        reach(Phase.DNS);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy through) {
        synchronized (this) {
            madeConnection = true;
            proxy = through.type() != Proxy.Type.DIRECT && through.address() instanceof InetSocketAddress at
                    ? at
                    : null;
        }
        reach(Phase.CONNECTING);
    }

    @Override
    public void secureConnectStart(Call call) {
        reach(Phase.TLS);
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        reach(Phase.CONNECTED);
    }

    @Override
    public void connectionAcquired(Call call, Connection acquired) {
        reach(Phase.CONNECTED);
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        if (request.body() == null) {
            reach(Phase.WAITING);
        }
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        reach(Phase.WAITING);
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        synchronized (this) {
            head = response;
        }
        reach(Phase.READING);
    }
}
