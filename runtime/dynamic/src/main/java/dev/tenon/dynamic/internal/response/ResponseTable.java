package dev.tenon.dynamic.internal.response;

import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.ResponseReader;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.generated.StructureFactory;
import dev.tenon.runtime.generated.StructureReader;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.Entry;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.MapOf;
import dev.tenon.spec.model.FieldType.Named;
import dev.tenon.spec.model.FieldType.Scalar;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documented fields of a response, which become a tree: objects by the names on the wire, lists as arrays, maps as objects,
 * scalars as {@link Trees} says. What is absent is absent. Immutable.
 */
public final class ResponseTable implements StructureFactory {
    private final Operation operation;
    private final List<List<ResponseField>> structures = new ArrayList<>();
    private final Set<NamedStructure> met = new HashSet<>();
    private final Map<NamedStructure, Structure> named = new HashMap<>();
    private final Structure root;

    /** The table of an operation. */
    public ResponseTable(Operation operation) {
        this.operation = operation;
        this.root = structure(operation.response());
    }

    private Structure structure(List<ResponseField> fields) {
        int number = structures.size();
        structures.add(fields);
        return Structure.of(this, number, fields.stream().map(this::field).toArray(Field[]::new));
    }

    private Field field(ResponseField described) {
        Field field = field(described.wireName(), described.type());
        if (described.always() && !(described.type() instanceof ListOf)) {
            field = field.always();
        }
        for (String alias : described.aliases()) {
            field = field.alias(alias);
        }
        return field;
    }

    private Field field(@Nullable String name, FieldType type) {
        if (type instanceof Scalar scalar) {
            return scalar(name, scalar);
        }
        if (type instanceof Struct struct) {
            return Field.structure(name, structure(struct.fields()));
        }
        if (type instanceof Named reference) {
            return named(name, reference.structure());
        }
        if (type instanceof ListOf list) {
            return Field.list(name, field(list.elementName().orElse(null), list.element()));
        }
        MapOf map = (MapOf) type;
        if (map.entry().isEmpty()) {
            return Field.map(name, field(null, map.value()));
        }
        Entry entry = map.entry().get();
        return Field.map(name, entry.element().orElse(null), entry.key(), field(entry.value(), map.value()));
    }

    /** A named structure may hold itself, so it is looked up when a response is read. */
    private Field named(@Nullable String name, NamedStructure described) {
        if (met.add(described)) {
            named.put(described, structure(described.fields()));
        }
        return Field.structure(name, () -> Objects.requireNonNull(named.get(described)));
    }

    private static Field scalar(@Nullable String name, Scalar scalar) {
        String format = scalar.format().orElse("");
        return switch (scalar.kind()) {
            case STRING -> Field.string(name);
            case INTEGER -> Field.integer(name);
            case LONG -> Field.longInteger(name);
            case BOOLEAN -> Field.bool(name, format);
            case FLOAT -> Field.floating(name, format);
            case DOUBLE -> Field.doubling(name, format);
            case DECIMAL -> Field.decimal(name);
            case TIMESTAMP -> Field.timestamp(name, format);
            case BLOB -> Field.blob(name, format);
            case JSON -> Field.json(name);
        };
    }

    /** Reads a response. */
    public JsonValue read(ResponseReader response) {
        Object tree = operation.resultName().isPresent()
                ? response.read(operation.rootName(), operation.resultName().get(), root)
                : response.read(operation.rootName(), root);
        return (JsonValue) Objects.requireNonNull(tree);
    }

    @Override
    public JsonValue structure(int number, StructureReader in) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (ResponseField field : structures.get(number)) {
            Object value = in.next();
            if (value != null) {
                members.put(field.wireName(), Trees.of(value));
            }
        }
        return JsonValue.object(members);
    }
}
