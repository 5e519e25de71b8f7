package dev.tenon.runtime.internal.encode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request in the making: those that are given, and between them, by name, those of the protocol. Not
 * thread-safe.
 */
public final class ParameterForm {
    private final SinkRules rules;
    private final String operation;
    private final FormWriter writer;
    /** The way that the names have come so far; null once one is not to be kept. */
    private @Nullable ParameterPath path;
    /** The first parameter of the protocol that is not written yet, when there is no path. */
    private int pending;

    /**
     * Begins.
     *
     * @param rules what the protocol and the client add and refuse
     * @param operation the name of the operation
     */
    public ParameterForm(SinkRules rules, String operation) {
        this.rules = rules;
        this.operation = operation;
        this.writer = rules.writer();
        this.path = rules.path(operation);
    }

    /**
     * Begins a parameter, whose value goes to what is returned.
     *
     * @param name its full name, in which nothing comes from the caller of the client
     * @throws dev.tenon.runtime.error.InvalidRequestException when the name is reserved
     */
    public PercentEncoding beginKnown(String name) {
        ParameterPath next = path == null ? null : path.next(name);
        if (next == null) {
            return begin(name);
        }
        path = next;
        return writer.follow(next);
    }

    /**
     * The same with any name.
     *
     * @throws dev.tenon.runtime.error.InvalidRequestException when the name is reserved
     */
    public PercentEncoding begin(String name) {
        rules.requireFree(name);
        return beginReserved(name);
    }

    /** The same for a parameter of the protocol itself. */
    public PercentEncoding beginReserved(String name) {
        if (path != null) {
            writer.leave(path);
            pending = path.pending();
            path = null;
        }
        pending = rules.protocol().write(pending, rules.protocol().place(name), operation, writer);
        return writer.begin(name);
    }

    /** Ends the parameter. */
    public void end() {
        writer.end();
    }

    /** Whether there is a parameter of that name. */
    public boolean contains(String name) {
        return path == null
                ? writer.contains(name)
                : Arrays.asList(path.names()).contains(name);
    }

    /**
     * All parameters in order. Nothing may be written from then on.
     *
     * @throws dev.tenon.runtime.error.InvalidRequestException when a name is given twice
     */
    public EncodedPairs finish() {
        EncodedPairs pairs;
        if (path == null) {
            rules.protocol().write(pending, rules.protocol().size(), operation, writer);
            pairs = writer.finish();
        } else {
            pairs = writer.finish(path.end());
        }
        rules.giveBack(writer);
        return pairs;
    }
}
