package dev.tenon.dynamic.internal.response;

import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes trees of what a response reader gives. Numbers and flags are themselves, a number that is not finite is its name in
 * Java; times are texts in ISO 8601 and UTC, bytes are texts in base64, whatever their format on the wire.
 */
final class Trees {
    private Trees() {}

    static JsonValue of(Object value) {
        if (value instanceof JsonValue tree) {
            return tree;
        }
        if (value instanceof List<?> list) {
            return new JsonArray(list.stream().map(Trees::of).toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            map.forEach((key, each) -> members.put(String.valueOf(key), of(each)));
            return JsonValue.object(members);
        }
        if (value instanceof Boolean flag) {
            return JsonValue.of(flag);
        }
        if (value instanceof BigDecimal number) {
            return JsonValue.of(number);
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return JsonValue.of(new BigDecimal(number.toString()));
        }
        if (value instanceof Blob blob) {
            return JsonValue.of(Base64.getEncoder().encodeToString(blob.bytes()));
        }
        return JsonValue.of(value.toString());
    }
}
