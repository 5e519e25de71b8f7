package dev.tenon.testkit.internal.response;

import dev.tenon.runtime.value.OpenEnum;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns generated response records into trees by wire name, so that a test can say what the endpoint responds with. */
public final class RecordTrees {
    private RecordTrees() {}

    /**
     * The tree of a record; components that are {@code null} are left out.
     *
     * @throws IllegalArgumentException when the record is not the one generated for the operation
     */
    public static Map<String, Object> of(Operation operation, Record response) {
        return structure(operation.response(), response);
    }

    private static Map<String, Object> structure(List<ResponseField> fields, Object source) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ResponseField field : fields) {
            Object value = component(source, field.javaName());
            if (value != null) {
                values.put(field.wireName(), value(field.type(), value));
            }
        }
        return values;
    }

    private static Object value(FieldType type, Object source) {
        if (type instanceof FieldType.Structure struct) {
            return structure(struct.fields(), source);
        }
        if (type instanceof FieldType.ListOf list) {
            List<Object> elements = new ArrayList<>();
            for (Object element : (List<?>) source) {
                elements.add(value(list.element(), element));
            }
            return elements;
        }
        if (type instanceof FieldType.MapOf map) {
            Map<String, Object> values = new LinkedHashMap<>();
            ((Map<?, ?>) source).forEach((key, each) -> values.put(String.valueOf(key), value(map.value(), each)));
            return values;
        }
        return source instanceof OpenEnum text ? text.value() : source;
    }

    /** The value of a record component, by name. */
    public static @Nullable Object component(Object source, String name) {
        try {
            Method accessor = source.getClass().getMethod(name);
            return accessor.invoke(source);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(source.getClass().getName() + " has no component " + name, e);
        }
    }
}
