package dev.tenon.support;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The leaves of a response record, by path in wire names; the description tells the wire name of each component. */
public final class RecordLeaves {
    private final Map<String, String> leaves = new TreeMap<>();

    private final Function<Object, Map<String, String>> json;

    private RecordLeaves(Function<Object, Map<String, String>> json) {
        this.json = json;
    }

    /**
     * Takes the leaves of a record.
     *
     * @param response the record
     * @param fields what the description says of it
     * @return texts by path, such as {@code /Things[0]/ThingId}; what is null has none
     */
    public static Map<String, String> of(Object response, List<ResponseField> fields)
            throws ReflectiveOperationException {
        return of(response, fields, value -> Map.of("", value.toString()));
    }

    /**
     * Takes the leaves of a record.
     *
     * @param response the record
     * @param fields what the description says of it
     * @param json the leaves of free JSON, by the path below it
     * @return texts by path, such as {@code /Things[0]/ThingId}; what is null has none
     */
    public static Map<String, String> of(
            Object response, List<ResponseField> fields, Function<Object, Map<String, String>> json)
            throws ReflectiveOperationException {
        RecordLeaves record = new RecordLeaves(json);
        record.fields(response, fields, "");
        return record.leaves;
    }

    private void fields(Object record, List<ResponseField> fields, String path) throws ReflectiveOperationException {
        for (ResponseField field : fields) {
            Object value = record.getClass().getMethod(field.javaName()).invoke(record);
            value(value, field.type(), path + "/" + field.wireName());
        }
    }

    private void value(@Nullable Object value, FieldType type, String path) throws ReflectiveOperationException {
        if (value == null) {
            return;
        }
        if (type instanceof FieldType.Structure struct) {
            fields(value, struct.fields(), path);
        } else if (type instanceof FieldType.ListOf list) {
            int index = 0;
            for (Object element : (List<?>) value) {
                value(element, list.element(), path + "[" + index++ + "]");
            }
        } else if (type instanceof FieldType.MapOf map) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                value(entry.getValue(), map.value(), path + "/" + entry.getKey());
            }
        } else if (((FieldType.Scalar) type).kind() == ScalarKind.JSON) {
            json.apply(value).forEach((below, text) -> leaves.put(path + below, text));
        } else {
            leaves.put(path, value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value));
        }
    }
}
