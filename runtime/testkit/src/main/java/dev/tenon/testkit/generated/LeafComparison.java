package dev.tenon.testkit.generated;

import dev.tenon.runtime.value.OpenEnum;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.testkit.internal.response.RecordTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a decoded record with the tree that was sent, leaf by leaf. */
final class LeafComparison {
    private final List<String> complaints = new ArrayList<>();
    private int leaves;

    /**
     * Compares.
     *
     * @param fields the documented fields
     * @param sent the tree that was sent, by wire name
     * @param received the record that was decoded
     * @return how many leaves were compared
     * @throws AssertionError that names every leaf that differs
     */
    static int compare(List<ResponseField> fields, Map<String, ?> sent, Record received) {
        LeafComparison comparison = new LeafComparison();
        comparison.structure(fields, sent, received, "");
        if (!comparison.complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", comparison.complaints));
        }
        return comparison.leaves;
    }

    private void structure(List<ResponseField> fields, Map<?, ?> sent, Object received, String path) {
        for (ResponseField field : fields) {
            value(
                    field.type(),
                    sent.get(field.wireName()),
                    RecordTrees.component(received, field.javaName()),
                    path + field.wireName());
        }
    }

    private void value(FieldType type, @Nullable Object sent, @Nullable Object received, String path) {
        if (type instanceof FieldType.ListOf list) {
            list(list, sent == null ? List.of() : (List<?>) sent, received, path);
        } else if (type instanceof FieldType.MapOf map) {
            map(map, sent == null ? Map.of() : (Map<?, ?>) sent, received, path);
        } else if (type instanceof FieldType.Structure struct && sent != null && received instanceof Record) {
            structure(struct.fields(), (Map<?, ?>) sent, received, path + ".");
        } else {
            leaves++;
            Object plain = received instanceof OpenEnum text ? text.value() : received;
            if (!Objects.equals(Map.of().equals(sent) ? null : sent, plain)) {
                complain(path, sent, received);
            }
        }
    }

    private void list(FieldType.ListOf type, List<?> sent, @Nullable Object received, String path) {
        if (!(received instanceof List<?> elements) || elements.size() != sent.size()) {
            complain(path, sent, received);
            return;
        }
        for (int i = 0; i < sent.size(); i++) {
            value(type.element(), sent.get(i), elements.get(i), path + "[" + i + "]");
        }
    }

    private void map(FieldType.MapOf type, Map<?, ?> sent, @Nullable Object received, String path) {
        if (!(received instanceof Map<?, ?> values) || !values.keySet().equals(sent.keySet())) {
            complain(path, sent, received);
            return;
        }
        sent.forEach((key, value) -> value(type.value(), value, values.get(key), path + "[" + key + "]"));
    }

    private void complain(String path, @Nullable Object sent, @Nullable Object received) {
        complaints.add(path + " was sent as " + shown(sent) + " and decoded as " + shown(received));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "nothing" : value.getClass().getSimpleName() + " <" + value + ">";
    }
}
