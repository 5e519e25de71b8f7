package dev.tenon.runtime.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/**
 * Sockets that end what they are doing when their thread is interrupted, and that tell whether the other side has closed
 * them; plain ones do neither, which N25 and N35 need.
 */
final class InterruptibleSockets extends SocketFactory {
    /** One for all clients, so that those over one OkHttp client share its connections. */
    static final SocketFactory INSTANCE = new InterruptibleSockets();

    private InterruptibleSockets() {}

    @Override
    public Socket createSocket() throws IOException {
        return SocketChannel.open().socket();
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

    private static Socket connected(InetSocketAddress address) throws IOException {
        return SocketChannel.open(address).socket();
    }

    private static Socket bound(InetAddress local, int localPort, InetSocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.bind(new InetSocketAddress(local, localPort));
        channel.connect(address);
        return channel.socket();
    }
}
