package dev.tenon.dynamic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to an operation by name. Immutable.
 *
 * <p>A parameter is named as on the wire, without numbers if it is a list: {@code InstanceIds}, {@code Tag}. Its value
 * is a single value, a list of them, or a map for a group: Java values ({@code Integer}, {@code Instant}, {@code
 * byte[]}, …), their usual text, or a {@link dev.tenon.runtime.value.JsonValue}. A part may be given by its full name
 * instead: {@code Tag.1.Key}. Null means absent. A string for a parameter that takes any JSON is parsed as JSON.
 */
public final class DynamicRequest {
    private final String operation;
    private final Map<String, @Nullable Object> parameters;
    private final Map<String, String> raw;
    private final @Nullable String version;
    private final Kind kind;

    private enum Kind {
        HELD,
        UNCHECKED,
        UNDESCRIBED
    }

    private DynamicRequest(
            String operation,
            Map<String, @Nullable Object> parameters,
            Map<String, String> raw,
            @Nullable String version,
            Kind kind) {
        this.operation = operation;
        this.parameters = Collections.unmodifiableMap(parameters);
        this.raw = Collections.unmodifiableMap(raw);
        this.version = version;
        this.kind = kind;
    }

    /** A request of a described operation, without parameters. */
    public static DynamicRequest of(String operation) {
        return new DynamicRequest(operation, Map.of(), Map.of(), null, Kind.HELD);
    }

    /**
     * A request of a described operation.
     *
     * @param operation the action, in exact case
     * @param parameters values by name
     */
    public static DynamicRequest of(String operation, Map<String, ?> parameters) {
        return new DynamicRequest(operation, new LinkedHashMap<>(parameters), Map.of(), null, Kind.HELD);
    }

    /**
     * A request of an undescribed operation, or one to send as if it were undescribed: all its parameters are {@link
     * #raw}, it is sent once, with POST, and its response is a tree of whatever came.
     *
     * @param operation the action, in exact case
     */
    public static DynamicRequest undescribed(String operation) {
        return new DynamicRequest(operation, Map.of(), Map.of(), null, Kind.UNDESCRIBED);
    }

    /** A copy with one more parameter, or another value for one. */
    public DynamicRequest with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new DynamicRequest(operation, more, raw, version, kind);
    }

    /**
     * A copy with one more parameter that is sent as is, described or not.
     *
     * @param wireName its full name on the wire
     * @param text its text, before it is encoded for a form
     */
    public DynamicRequest raw(String wireName, String text) {
        Map<String, String> more = new LinkedHashMap<>(raw);
        more.put(wireName, text);
        return new DynamicRequest(operation, parameters, more, version, kind);
    }

    /** A copy for another version of the API. */
    public DynamicRequest version(String other) {
        return new DynamicRequest(operation, parameters, raw, other, kind);
    }

    /** A copy that is not checked for documented limits and required parameters: the service decides. */
    public DynamicRequest unchecked() {
        return new DynamicRequest(operation, parameters, raw, version, kind == Kind.HELD ? Kind.UNCHECKED : kind);
    }

    /** The action, in exact case. */
    public String operation() {
        return operation;
    }

    /** Values by name, in their order. */
    public Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /** Strings that are sent as is, by their full names on the wire. */
    public Map<String, String> raw() {
        return raw;
    }

    @Nullable String version() {
        return version;
    }

    boolean isHeld() {
        return kind == Kind.HELD;
    }

    boolean isDescribed() {
        return kind != Kind.UNDESCRIBED;
    }

    /** Names the operation and its parameters, without values. */
    @Override
    public String toString() {
        return "DynamicRequest[" + operation + ", parameters=" + parameters.keySet() + ", raw=" + raw.keySet() + "]";
    }
}
