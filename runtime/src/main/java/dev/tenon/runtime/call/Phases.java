package dev.tenon.runtime.call;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Knows how far an attempt has come, which tells what its failure means. */
final class Phases extends EventListener {
    // How far an attempt has come, in this order.
    static final int START = 0;
    static final int DNS = 1;
    static final int CONNECT = 2;
    static final int TLS = 3;
    static final int CONNECTED = 4;
    static final int SEND = 5;
    static final int WAIT = 6;
    static final int READ = 7;

    private volatile int phase = START;
    private volatile boolean proxied;
    private volatile boolean connected;
    private volatile boolean stale;

    void begin() {
        phase = START;
        proxied = false;
        connected = false;
        stale = false;
    }

    int phase() {
        return phase;
    }

    /** Whether a connection was being made to a proxy. */
    boolean proxied() {
        return proxied;
    }

    /** Whether this attempt made a connection, rather than taking an idle one. */
    boolean connected() {
        return connected;
    }

    /** Notes whether the connection turned out to be closed before anything was sent. */
    void stale(boolean closed) {
        stale = closed;
    }

    boolean stale() {
        return stale;
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        phase = DNS;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        phase = CONNECT;
        connected = true;
        proxied = proxy.type() != Proxy.Type.DIRECT;
    }

    @Override
    public void secureConnectStart(Call call) {
        phase = TLS;
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        phase = CONNECTED;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        phase = CONNECTED;
    }

    @Override
    public void requestHeadersStart(Call call) {
        phase = SEND;
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        if (request.body() == null) {
            phase = WAIT;
        }
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        phase = WAIT;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        phase = READ;
    }
}
