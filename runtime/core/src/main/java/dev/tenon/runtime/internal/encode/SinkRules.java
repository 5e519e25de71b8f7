package dev.tenon.runtime.internal.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the parameters of every request of a client that speaks one protocol. Keeps from one request to the next
 * what is the same in many, the encoded names, and an empty writer; nothing that a request said. Thread-safe.
 */
public final class SinkRules {
    /** Nothing is added, refused or kept. */
    public static final SinkRules NONE = new SinkRules(ProtocolParameters.NONE, Set.of(), 0);

    /** How many names are kept: more than a program has that sends most requests of a large service. */
    private static final int MOST_NAMES = 2_048;

    private static final int MOST_CHARACTERS = 64;
    /** What is longer than any usual request is not kept. */
    private static final int MOST_BYTES = 1 << 14;

    private final ProtocolParameters protocol;
    private final Set<String> reserved;
    private final int mostNames;
    private final AtomicInteger kept = new AtomicInteger();
    private final Map<String, ParameterPath> paths = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable FormWriter> idle = new AtomicReference<>();

    /**
     * Rules of one client.
     *
     * @param protocol what the protocol adds
     * @param reserved names that the protocol or the signer keeps for itself
     */
    public SinkRules(ProtocolParameters protocol, Set<String> reserved) {
        this(protocol, reserved, MOST_NAMES);
    }

    private SinkRules(ProtocolParameters protocol, Set<String> reserved, int mostNames) {
        this.protocol = protocol;
        this.reserved = Set.copyOf(reserved);
        this.mostNames = mostNames;
    }

    /** What the protocol adds. */
    ProtocolParameters protocol() {
        return protocol;
    }

    /** Refuses a name that is not free. */
    void requireFree(String name) {
        if (reserved.contains(name)) {
            throw new InvalidRequestException(name, "is a name reserved by the protocol");
        }
    }

    /** The beginning of all requests of an operation; null when it was never sent and nothing more is kept. */
    @Nullable ParameterPath path(String operation) {
        ParameterPath path = paths.get(operation);
        if (path == null && mayKeep(operation)) {
            path = ParameterPath.begin(this, operation);
            paths.put(operation, path);
        }
        return path;
    }

    /** Whether one more name may be kept; counts it then. */
    boolean mayKeep(String name) {
        return name.length() <= MOST_CHARACTERS && kept.get() < mostNames && kept.incrementAndGet() <= mostNames;
    }

    /** An empty writer: the one that was given back last, or a new one when another request has it. */
    FormWriter writer() {
        FormWriter free = idle.getAndSet(null);
        return free == null ? new FormWriter() : free;
    }

    /** Takes back a writer that is empty again. */
    void giveBack(FormWriter writer) {
        if (mostNames > 0 && writer.capacity() <= MOST_BYTES) {
            idle.setRelease(writer);
        }
    }

    /** How many names are refused. */
    @Override
    public String toString() {
        return "SinkRules[" + reserved.size() + " reserved]";
    }
}
