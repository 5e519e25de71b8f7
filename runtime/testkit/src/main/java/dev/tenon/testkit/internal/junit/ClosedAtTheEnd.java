package dev.tenon.testkit.internal.junit;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A value of a store that JUnit closes with it. JUnit before 5.13 closes values of its own interface only, later ones close
 * everything that can be closed.
 */
@SuppressWarnings("deprecation")
public abstract class ClosedAtTheEnd implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private final AtomicBoolean closed = new AtomicBoolean();

    /** For subclasses. */
    protected ClosedAtTheEnd() {}

    /** Does what is to be done at the end; called once. */
    protected abstract void end() throws IOException;

    @Override
    public final void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            end();
        }
    }
}
