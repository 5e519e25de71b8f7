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
    /** How far an attempt has come. */
    enum Phase {
        START,
        DNS,
        CONNECT,
        TLS,
        CONNECTED,
        SEND,
        WAIT,
        READ
    }

    private volatile Phase phase = Phase.START;
    private volatile boolean proxied;
    private volatile boolean connected;

    void begin() {
        phase = Phase.START;
        proxied = false;
        connected = false;
    }

    Phase phase() {
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

    @Override
    public void dnsStart(Call call, String domainName) {
        phase = Phase.DNS;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        phase = Phase.CONNECT;
        connected = true;
        proxied = proxy.type() != Proxy.Type.DIRECT;
    }

    @Override
    public void secureConnectStart(Call call) {
        phase = Phase.TLS;
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        phase = Phase.CONNECTED;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        phase = Phase.CONNECTED;
    }

    @Override
    public void requestHeadersStart(Call call) {
        phase = Phase.SEND;
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        if (request.body() == null) {
            phase = Phase.WAIT;
        }
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        phase = Phase.WAIT;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        phase = Phase.READ;
    }
}
