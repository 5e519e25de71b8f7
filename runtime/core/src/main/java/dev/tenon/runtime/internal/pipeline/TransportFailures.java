package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.internal.http.AttemptInterceptor;
import dev.tenon.runtime.internal.http.BodyReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.util.zip.DataFormatException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Tells what a failure of input or output means, by its type and by how far the attempt had come. */
final class TransportFailures {
    private TransportFailures() {}

    /** Whether HTTP/2 says that the server has not looked at the request (RFC 9113, 8.7). */
    static boolean saysUnsent(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        // OkHttp's own types for it are not exported from its module.
        return message.endsWith("stream was reset: REFUSED_STREAM")
                || failure.getClass().getSimpleName().equals("ConnectionShutdownException");
    }

    static Kind kind(Throwable failure, Phase phase, @Nullable InetSocketAddress proxy) {
        if (failure instanceof BodyReader.TooLarge) {
            return Kind.BODY_TOO_LARGE;
        }
        if (isInterrupt(failure)) {
            return Kind.CANCELLED;
        }
        if (failure instanceof AttemptInterceptor.Thrown || !(failure instanceof IOException)) {
            return Kind.INTERNAL;
        }
        if (failure instanceof UnknownHostException) {
            return Kind.DNS;
        }
        if (failure instanceof ProtocolException && !isEarlyEnd(failure)) {
            return Kind.PROTOCOL;
        }
        boolean timeout = isTimeout(failure);
        return switch (phase) {
            case ENCODING, CREDENTIALS, QUEUED -> failure instanceof SSLException ? Kind.TLS : Kind.CONNECT;
            case DNS -> failure instanceof ConnectException ? Kind.CONNECT : Kind.DNS;
            case CONNECTING -> connecting(failure, proxy);
            case TLS -> timeout ? Kind.CONNECT_TIMEOUT : Kind.TLS;
            case CONNECTED, SENDING ->
                timeout ? Kind.WRITE_TIMEOUT : failure instanceof SSLException ? Kind.TLS : Kind.CLOSED;
            case WAITING -> timeout ? Kind.READ_TIMEOUT : Kind.CLOSED;
            case READING, COMPLETE -> timeout ? Kind.READ_TIMEOUT : reading(failure);
        };
    }

    private static boolean isInterrupt(Throwable failure) {
        return failure instanceof ClosedByInterruptException
                || failure instanceof InterruptedException
                || (failure instanceof InterruptedIOException && "interrupted".equals(failure.getMessage()))
                || (failure instanceof IOException && Thread.currentThread().isInterrupted());
    }

    /** A timeout of the socket, or of a call that the caller's own OkHttp client limits. */
    private static boolean isTimeout(Throwable failure) {
        return failure instanceof SocketTimeoutException
                || (failure instanceof InterruptedIOException && "timeout".equals(failure.getMessage()));
    }

    private static boolean isEarlyEnd(Throwable failure) {
        return "unexpected end of stream".equals(failure.getMessage());
    }

    private static Kind connecting(Throwable failure, @Nullable InetSocketAddress proxy) {
        if (proxy != null) {
            return Kind.PROXY;
        }
        if (isTimeout(failure)) {
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

    static TransportException exception(
            Kind kind,
            String limit,
            ErrorDetails call,
            HttpUrl endpoint,
            @Nullable InetSocketAddress proxy,
            @Nullable Throwable cause) {
        String where = kind == Kind.PROXY && proxy != null
                ? "proxy " + proxy.getHostString() + ":" + proxy.getPort()
                : endpoint.host() + ":" + endpoint.port();
        String text = call.operation() + ": " + kind.text() + limit + " (" + where + ", attempt " + call.attempts()
                + ") [" + kind + "]";
        return new TransportException(kind, text, call, cause == null ? null : harmless(cause));
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
        Throwable named = failure instanceof AttemptInterceptor.Thrown && failure.getCause() != null
                ? failure.getCause()
                : failure;
        IOException copy = new IOException(named.getClass().getName());
        copy.setStackTrace(named.getStackTrace());
        return copy;
    }
}
