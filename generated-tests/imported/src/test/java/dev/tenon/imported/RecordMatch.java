package dev.tenon.imported;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares records of responses with the parameters of a protocol test. */
record RecordMatch(SmithyShapes shapes) {
    /** What is different; empty when nothing is. */
    String difference(Object shape, Map<?, ?> expected, Record found) throws ReflectiveOperationException {
        Map<String, Object> members = Json.object(shape, "members");
        Map<String, Object> byComponent = new LinkedHashMap<>();
        for (Map.Entry<?, ?> param : expected.entrySet()) {
            String name = String.valueOf(param.getKey());
            byComponent.put(SmithyShapes.field(name, Json.object(members, name)), name);
        }
        for (RecordComponent component : found.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(found);
            Object name = byComponent.remove(component.getName());
            if (name == null) {
                if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                    return component.getName() + " is " + value + " and should be absent";
                }
                continue;
            }
            Object target = shapes.target(Json.object(members, String.valueOf(name)));
            if (!matches(target, expected.get(name), value)) {
                return component.getName() + " is " + value + " and should be " + expected.get(name);
            }
        }
        return byComponent.isEmpty() ? "" : "no component for " + byComponent.values();
    }

    private boolean matches(Object shape, @Nullable Object expected, @Nullable Object found)
            throws ReflectiveOperationException {
        if (expected instanceof List<?> list) {
            if (!(found instanceof List<?> items) || items.size() != list.size()) {
                return false;
            }
            Object element = shapes.target(Json.object(shape, "member"));
            for (int index = 0; index < items.size(); index++) {
                if (!matches(element, list.get(index), items.get(index))) {
                    return false;
                }
            }
            return true;
        }
        if (expected instanceof Map<?, ?> map) {
            return SmithyShapes.type(shape).equals("map")
                    ? entries(shape, map, found)
                    : found instanceof Record record
                            && difference(shape, map, record).isEmpty();
        }
        return found != null && scalar(SmithyShapes.type(shape), String.valueOf(expected), found);
    }

    private boolean entries(Object shape, Map<?, ?> expected, @Nullable Object found)
            throws ReflectiveOperationException {
        if (!(found instanceof List<?> entries) || entries.size() != expected.size()) {
            return false;
        }
        Object value = shapes.target(Json.object(shape, "value"));
        for (Object entry : entries) {
            RecordComponent[] parts = entry.getClass().getRecordComponents();
            Object key = parts[0].getAccessor().invoke(entry);
            if (!matches(value, expected.get(key), parts[1].getAccessor().invoke(entry))) {
                return false;
            }
        }
        return true;
    }

    private static boolean scalar(String shape, String expected, Object found) {
        if (shape.equals("blob")) {
            return new String(Base64.getDecoder().decode(String.valueOf(found)), StandardCharsets.UTF_8)
                    .equals(expected);
        }
        if (found instanceof Instant time) {
            return time.equals(RecordFill.instant(expected));
        }
        if (found instanceof Number number && !Double.isFinite(number.doubleValue())) {
            return number.toString().equals(expected);
        }
        return found instanceof Number
                ? new BigDecimal(found.toString()).compareTo(new BigDecimal(expected)) == 0
                : found.toString().equals(expected);
    }
}
