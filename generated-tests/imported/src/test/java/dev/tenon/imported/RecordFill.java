package dev.tenon.imported;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the records of requests from the parameters of a protocol test. */
record RecordFill(SmithyShapes shapes) {
    Record fill(Class<?> type, Object shape, Map<?, ?> params) throws ReflectiveOperationException {
        Map<String, @Nullable Object> values = new HashMap<>();
        RecordComponent[] components = type.getRecordComponents();
        for (Map.Entry<?, ?> param : params.entrySet()) {
            String name = String.valueOf(param.getKey());
            Object reference = Json.object(Json.object(shape, "members"), name);
            String component = shapes.parameter(name, reference);
            RecordComponent found = Arrays.stream(components)
                    .filter(each -> each.getName().equals(component))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no component " + component + " in " + type));
            values.put(component, value(found.getGenericType(), shapes.target(reference), param.getValue()));
        }
        return make(type, components, values);
    }

    private static Record make(Class<?> type, RecordComponent[] components, Map<String, @Nullable Object> values)
            throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        return (Record) constructor.newInstance(Arrays.stream(components)
                .map(component -> values.get(component.getName()))
                .toArray());
    }

    private Object value(Type type, Object shape, Object json) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            Class<?> element = list.getActualTypeArguments()[0] instanceof Class<?> found ? found : Object.class;
            List<Object> items = new ArrayList<>();
            if (json instanceof Map<?, ?> map) {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    items.add(entry(element, shape, entry));
                }
            } else {
                for (Object item : (List<?>) json) {
                    items.add(value(element, shapes.target(Json.object(shape, "member")), item));
                }
            }
            return items;
        }
        return json instanceof Map<?, ?> members
                ? fill((Class<?>) type, shape, members)
                : scalar((Class<?>) type, SmithyShapes.type(shape), String.valueOf(json));
    }

    private Object entry(Class<?> type, Object map, Map.Entry<?, ?> entry) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(components[0].getName(), String.valueOf(entry.getKey()));
        values.put(
                components[1].getName(),
                value(components[1].getGenericType(), shapes.target(Json.object(map, "value")), entry.getValue()));
        return make(type, components, values);
    }

    private static Object scalar(Class<?> type, String shape, String text) {
        if (shape.equals("blob")) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
        if (type == Instant.class) {
            return instant(text);
        }
        return switch (type.getSimpleName()) {
            case "Integer" -> Integer.valueOf(text);
            case "Long" -> Long.valueOf(text);
            case "Boolean" -> Boolean.valueOf(text);
            case "Float" -> Float.valueOf(text);
            case "Double" -> Double.valueOf(text);
            default -> text;
        };
    }

    static Instant instant(String seconds) {
        return Instant.ofEpochMilli(new BigDecimal(seconds).movePointRight(3).longValueExact());
    }
}
