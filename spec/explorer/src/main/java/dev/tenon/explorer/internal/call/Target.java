package dev.tenon.explorer.internal.call;

import dev.tenon.runtime.value.JsonValue;
import java.util.List;

/** Where calls go. */
public interface Target extends AutoCloseable {
    /** What the page shows of it: the address, and whether it is the service itself. */
    JsonValue describe();

    /**
     * Makes a call.
     *
     * @throws IllegalArgumentException when what is wished for cannot be
     */
    Made call(CallForm form);

    /**
     * A line for a shell that makes the call.
     *
     * @throws dev.tenon.runtime.error.InvalidRequestException when the request cannot be right
     */
    String curl(CallForm form);

    /** The options with which {@code tenon call} goes to the same place. */
    List<String> options();

    @Override
    void close();
}
