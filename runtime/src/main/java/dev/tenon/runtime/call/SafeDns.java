package dev.tenon.runtime.call;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Makes every failure of a resolver one that is known to be of a resolver. */
final class SafeDns implements Dns {
    private final Dns inner;

    SafeDns(Dns inner) {
        this.inner = inner;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        try {
            return inner.lookup(hostname);
        } catch (RuntimeException failed) {
            UnknownHostException unknown = new UnknownHostException(hostname);
            unknown.initCause(failed);
            throw unknown;
        }
    }
}
