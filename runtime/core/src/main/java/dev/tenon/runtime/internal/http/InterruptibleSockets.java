package dev.tenon.runtime.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/**
 * Sockets that end what they are doing when their thread is interrupted, and that tell whether the other side has closed
 * them; plain ones do neither, which N25 and N35 need. They send at once what they are given: OkHttp hands on whole parts of
 * a request, and the second one of HTTP/2 would wait 40 ms for a server that delays its acknowledgement of the first.
 */
final class InterruptibleSockets extends SocketFactory {
    /** One for all clients, so that those over one OkHttp client share its connections. */
    static final SocketFactory INSTANCE = new InterruptibleSockets();

    private InterruptibleSockets() {}

    @Override
    public Socket createSocket() throws IOException {
        return open().socket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return bound(local, localPort, new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return bound(local, localPort, new InetSocketAddress(host, port));
    }

    private static SocketChannel open() throws IOException {
        return SocketChannel.open().setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    private static Socket connected(InetSocketAddress address) throws IOException {
        SocketChannel channel = open();
        channel.connect(address);
        return channel.socket();
    }

    private static Socket bound(InetAddress local, int localPort, InetSocketAddress address) throws IOException {
        SocketChannel channel = open();
        channel.bind(new InetSocketAddress(local, localPort));
        channel.connect(address);
        return channel.socket();
    }
}
