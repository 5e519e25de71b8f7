package dev.tenon.benchmarks.work;

/**
 * Where the endpoint of one kind of work listens.
 *
 * @param secure whether it speaks HTTPS
 * @param port its port on the loopback address
 */
public record Target(boolean secure, int port) {
    public String scheme() {
        return secure ? "https" : "http";
    }

    public String host() {
        return "127.0.0.1";
    }

    /** Host and port, as a URL has them. */
    public String authority() {
        return host() + ":" + port;
    }

    public String url() {
        return scheme() + "://" + authority() + "/";
    }
}
