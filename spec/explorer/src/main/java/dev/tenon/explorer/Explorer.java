package dev.tenon.explorer;

import dev.tenon.explorer.internal.call.Target;
import dev.tenon.explorer.internal.server.LocalServer;
import dev.tenon.spec.model.ApiModel;

/**
 * Web pages over a description, on this machine only: search, read, and call.
 *
 * <pre>{@code
 * try (Explorer explorer = Explorer.of(model).start()) {
 *     System.out.println("Open " + explorer.url());
 *     …
 * }
 * }</pre>
 *
 * <p>Whoever knows the address can call; it holds a token that changes with each start. Without
 * {@link ExplorerBuilder#live} calls go to an embedded endpoint.
 */
public final class Explorer implements AutoCloseable {
    private final LocalServer server;
    private final Target target;

    Explorer(LocalServer server, Target target) {
        this.server = server;
        this.target = target;
    }

    /** An explorer of a description; {@link dev.tenon.spec.SpecLoader} reads one. */
    public static ExplorerBuilder of(ApiModel model) {
        return new ExplorerBuilder(model);
    }

    /** The address to open, with its token, such as {@code http://127.0.0.1:34567/4f…/}. */
    public String url() {
        return server.url();
    }

    /** The port. */
    public int port() {
        return server.port();
    }

    /** Ends the server and what it calls, and gives the port back. */
    @Override
    public void close() {
        server.close();
        target.close();
    }
}
