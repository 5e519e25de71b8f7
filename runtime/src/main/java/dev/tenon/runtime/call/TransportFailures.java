package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.util.zip.DataFormatException;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;

/** Tells what an input or output failure means, by its type and by how far the attempt had come. */
final class TransportFailures {
    private TransportFailures() {}

    static TransportException map(Throwable failure, Call call, CallState state, String operation, long nowNanos) {
        Kind kind = kind(failure, call, state, nowNanos);
        boolean started = state.isSent() && state.phases().phase() >= Phases.SEND;
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
        int phase = state.phases().phase();
        if (phase == Phases.START) {
            return secure ? Kind.TLS : Kind.CONNECT;
        }
        if (phase == Phases.DNS) {
            return failure instanceof ConnectException ? Kind.CONNECT : Kind.DNS;
        }
        if (phase == Phases.CONNECT) {
            return connecting(failure, state);
        }
        if (phase == Phases.TLS) {
            return timeout ? Kind.CONNECT_TIMEOUT : Kind.TLS;
        }
        if (phase == Phases.READ) {
            return timeout ? Kind.READ_TIMEOUT : reading(failure);
        }
        if (phase == Phases.WAIT) {
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
