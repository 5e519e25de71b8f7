package dev.tenon.runtime.generated;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the maps of a response. */
public final class ResponseMap {
    private ResponseMap() {}

    /**
     * An unmodifiable map that is never null, in the order of the response.
     *
     * @param map a map, or null for an absent one
     */
    public static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
        return map == null || map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
