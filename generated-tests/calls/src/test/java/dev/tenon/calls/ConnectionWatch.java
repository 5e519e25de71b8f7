package dev.tenon.calls;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

/** Reports the moments of each attempt, and counts the connections that calls hold. */
final class ConnectionWatch extends EventListener {
    private final Interference interference;
    private int held;

    ConnectionWatch(Interference interference) {
        this.interference = interference;
    }

    @Override
    public synchronized void connectionAcquired(Call call, Connection connection) {
        held++;
    }

    @Override
    public synchronized void connectionReleased(Call call, Connection connection) {
        held--;
        notifyAll();
    }

    /** Waits until no call holds a connection; false when one still does after all patience. */
    synchronized boolean awaitNoneHeld() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (held > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        interference.at("connect");
    }

    @Override
    public void requestHeadersStart(Call call) {
        interference.at("send");
    }

    @Override
    public void responseBodyStart(Call call) {
        interference.at("partial");
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        interference.at("read");
    }
}
