package dev.tenon.testkit.internal.response;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.testkit.internal.text.ScalarTexts;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Responses with every documented field, made from the description alone. What holds itself does so once. */
public final class SampleResponses {
    /** How often a sample shows a named structure on the way to one of its fields: it ends within itself. */
    private static final int MOST_IN_ITSELF = 2;

    /** How many named structures a sample shows, however they hold each other. */
    private static final int MOST_NAMED = 500;

    private final int listSize;
    private final boolean documentedExamples;
    private final Deque<NamedStructure> open = new ArrayDeque<>();
    private int shown;

    private SampleResponses(int listSize, boolean documentedExamples) {
        this.listSize = listSize;
        this.documentedExamples = documentedExamples;
    }

    /** A response to read: documented examples where there are any, one element in every list. */
    public static Map<String, Object> readable(Operation operation, Protocol protocol) {
        return succeeding(operation, protocol, new SampleResponses(1, true).structure(operation.response(), ""));
    }

    /** A response to compare with: every value tells its place, {@code listSize} elements in every list. */
    public static Map<String, Object> distinct(Operation operation, Protocol protocol, int listSize) {
        return succeeding(
                operation, protocol, new SampleResponses(listSize, false).structure(operation.response(), ""));
    }

    /** The response with what the protocol demands of a success, where that is described. */
    static Map<String, Object> succeeding(Operation operation, Protocol protocol, Map<String, Object> response) {
        protocol.success().accepted().forEach((path, values) -> succeed(operation.response(), path, values, response));
        return response;
    }

    @SuppressWarnings("unchecked")
    private static void succeed(
            List<ResponseField> fields, String path, List<String> values, Map<String, Object> response) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        FieldType type = Fields.type(fields, name);
        if (dot < 0 && type instanceof FieldType.Scalar scalar && response.containsKey(name)) {
            values.stream()
                    .flatMap(value -> parsed(scalar, value).stream())
                    .findFirst()
                    .ifPresent(value -> response.put(name, value));
        } else if (type instanceof FieldType.Structure struct && response.get(name) instanceof Map<?, ?> inner) {
            succeed(struct.fields(), path.substring(dot + 1), values, (Map<String, Object>) inner);
        }
    }

    private Map<String, Object> structure(List<ResponseField> fields, String prefix) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ResponseField field : fields) {
            if (!ends(field.type())) {
                values.put(field.wireName(), value(field.type(), field.example(), prefix + field.wireName()));
            }
        }
        return values;
    }

    /** Whether a field would lead into a named structure again that the sample shows often enough. */
    private boolean ends(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return ends(list.element());
        }
        if (type instanceof FieldType.MapOf map) {
            return ends(map.value());
        }
        return type instanceof FieldType.Named named
                && (shown >= MOST_NAMED || Collections.frequency(open, named.structure()) >= MOST_IN_ITSELF);
    }

    private Object value(FieldType type, Optional<String> example, String place) {
        if (type instanceof FieldType.Scalar scalar) {
            Object made = SampleScalars.value(scalar.kind(), scalar.format(), place);
            return documentedExamples ? fromExample(scalar, example).orElse(plain(made, place)) : made;
        }
        if (type instanceof FieldType.ListOf list) {
            List<Object> elements = new ArrayList<>();
            for (int i = 1; i <= listSize; i++) {
                elements.add(value(list.element(), example, place + "." + i));
            }
            return elements;
        }
        if (type instanceof FieldType.MapOf map) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 1; i <= listSize; i++) {
                values.put("key" + i, value(map.value(), example, place + ".key" + i));
            }
            return values;
        }
        if (type instanceof FieldType.Named named) {
            shown++;
            open.push(named.structure());
            Map<String, Object> members = structure(named.fields(), place + ".");
            open.pop();
            return members;
        }
        return structure(((FieldType.Struct) type).fields(), place + ".");
    }

    private static Object plain(Object made, String place) {
        return made instanceof String text && text.startsWith(place) ? place : made;
    }

    private static Optional<Object> fromExample(FieldType.Scalar scalar, Optional<String> example) {
        // The documents' own examples do not always have the documented type.
        return example.flatMap(text -> parsed(scalar, text));
    }

    /** The value of a text; empty when it does not have the type. */
    static Optional<Object> parsed(FieldType.Scalar scalar, String text) {
        try {
            return Optional.of(ScalarTexts.parse(scalar.kind(), scalar.format(), text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
