package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.internal.encode.Values;
import java.util.Map;

/**
 * A map whose keys or values are parameters of their own.
 *
 * @param name what their names begin with
 * @param values what is in it, written in its format
 */
record NamedMap(String name, Map<String, Object> values) {
    /** Each value under the name of its key. */
    void putMembers(ParameterSink sink) {
        values.forEach((key, value) -> {
            if (key.isEmpty()) {
                throw new InvalidRequestException(sink.fullName(name), "has an empty key, which a name cannot contain");
            }
            put(sink, name + "." + key, value);
        });
    }

    /** Numbered entries. */
    void putEntries(ParameterSink sink, String keyName, String valueName, int base) {
        int number = base;
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            String numbered = name + "." + number++ + ".";
            sink.putNamed(numbered + keyName, entry.getKey());
            put(sink, numbered + valueName, entry.getValue());
        }
    }

    private static void put(ParameterSink sink, String name, Object value) {
        sink.putNamed(name, Values.text(sink.fullName(name), value));
    }
}
