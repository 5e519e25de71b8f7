package dev.tenon.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;

/** Sockets to a server in memory, which responds to one request with bytes that may depend on it. */
final class RespondingSockets extends SocketFactory {
    private final UnaryOperator<byte[]> server;

    RespondingSockets(UnaryOperator<byte[]> server) {
        this.server = server;
    }

    @Override
    public Socket createSocket() {
        return new RespondingSocket(server);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    private static final class RespondingSocket extends Socket {
        private final ByteArrayOutputStream request = new ByteArrayOutputStream();
        private final UnaryOperator<byte[]> server;
        private volatile boolean closed;

        RespondingSocket(UnaryOperator<byte[]> server) {
            this.server = server;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) {
            // There is nothing to connect to.
        }

        @Override
        public OutputStream getOutputStream() {
            return request;
        }

        /** The response is made when the client begins to read, and by then it has sent everything. */
        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                private InputStream response = InputStream.nullInputStream();
                private boolean begun;

                @Override
                public int read() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws java.io.IOException {
                    if (!begun) {
                        begun = true;
                        response = new ByteArrayInputStream(server.apply(request.toByteArray()));
                    }
                    return response.read(buffer, offset, length);
                }
            };
        }

        @Override
        public synchronized void setSoTimeout(int timeout) {
            // It never blocks.
        }

        @Override
        public void setTcpNoDelay(boolean on) {
            // It never waits.
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public synchronized void close() {
            closed = true;
        }
    }
}
