package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.util.zip.DataFormatException;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
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

    /** Tells what an input or output failure means, by its type and by how far the attempt had come. */
    static TransportException failure(Throwable failure, Call call, CallState state, String operation, long nowNanos) {
        Kind kind = kind(failure, call, state, nowNanos);
        boolean started = state.isSent() && state.phases().phase >= SEND;
        state.mayHaveBeenProcessed(started);
        ErrorDetails details = ErrorDetails.ofCall(operation, state.number(), state.mayHaveBeenProcessed());
        HttpUrl url = call.request().url();
        String text = operation + ": " + kind.text() + " (" + url.host() + ":" + url.port() + ", attempt "
                + state.number() + ") [" + kind + "]";
        return new TransportException(kind, text, details, harmless(failure));
    }

    private static Kind kind(Throwable failure, Call call, CallState state, long nowNanos) {
        if (failure instanceof BodyReader.TooLarge) {
            return Kind.BODY_TOO_LARGE;
        }
        if (isInterrupt(failure)) {
            return Kind.CANCELLED;
        }
        if (call.isCanceled()) {
            return state.leftNanos(nowNanos) <= 0 ? Kind.CALL_TIMEOUT : Kind.CANCELLED;
        }
        if (failure instanceof UnknownHostException) {
            return Kind.DNS;
        }
        if (failure instanceof ProtocolException && !isEarlyEnd(failure)) {
            return Kind.PROTOCOL;
        }
        boolean timeout = failure instanceof SocketTimeoutException;
        boolean secure = failure instanceof SSLException;
        int phase = state.phases().phase;
        if (phase == START) {
            return secure ? Kind.TLS : Kind.CONNECT;
        }
        if (phase == DNS) {
            return failure instanceof ConnectException ? Kind.CONNECT : Kind.DNS;
        }
        if (phase == CONNECT) {
            return connecting(failure, state);
        }
        if (phase == TLS) {
            return timeout ? Kind.CONNECT_TIMEOUT : Kind.TLS;
        }
        if (phase == READ) {
            return timeout ? Kind.READ_TIMEOUT : reading(failure);
        }
        if (phase == WAIT) {
            return timeout ? Kind.READ_TIMEOUT : Kind.CLOSED;
        }
        if (timeout) {
            return Kind.WRITE_TIMEOUT;
        }
        return secure ? Kind.TLS : Kind.CLOSED;
    }

    private static boolean isInterrupt(Throwable failure) {
        return failure instanceof ClosedByInterruptException
                || failure instanceof InterruptedException
                || (failure instanceof InterruptedIOException
                        && !(failure instanceof SocketTimeoutException)
                        && "interrupted".equals(failure.getMessage()))
                || (failure instanceof IOException && Thread.currentThread().isInterrupted());
    }

    private static boolean isEarlyEnd(Throwable failure) {
        return "unexpected end of stream".equals(failure.getMessage());
    }

    private static Kind connecting(Throwable failure, CallState state) {
        if (state.phases().proxied()) {
            return Kind.PROXY;
        }
        if (failure instanceof SocketTimeoutException) {
            return Kind.CONNECT_TIMEOUT;
        }
        if (failure instanceof SSLException) {
            return Kind.TLS;
        }
        boolean refused = failure instanceof ConnectException || failure instanceof NoRouteToHostException;
        return refused || failure instanceof SocketException ? Kind.CONNECT : Kind.IO;
    }

    private static Kind reading(Throwable failure) {
        // Broken compression shows as a plain failure of input; everything else of the kind is an early end.
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        boolean corrupt = message.startsWith("ID1ID2") || message.startsWith("CRC") || message.startsWith("ISIZE");
        boolean inflater = failure.getCause() instanceof DataFormatException;
        return corrupt || inflater ? Kind.PROTOCOL : Kind.TRUNCATED;
    }

    /** The cause as it is when its text can only name hosts; else its type and stack without the text. */
    private static Throwable harmless(Throwable failure) {
        boolean plain = failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof SocketTimeoutException
                || failure instanceof SSLException
                || failure instanceof BodyReader.TooLarge;
        if (plain) {
            return failure;
        }
        IOException copy = new IOException(failure.getClass().getName());
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
