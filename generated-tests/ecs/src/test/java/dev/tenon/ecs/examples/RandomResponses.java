package dev.tenon.ecs.examples;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.testkit.internal.text.Timestamps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up responses of an operation: any documented field may be absent, any list empty, any text odd. */
final class RandomResponses {
    private static final int LONGEST_LIST = 3;
    /** What makes trouble in one format or the other. XML turns a carriage return into a line feed, as it must. */
    private static final String ODD_CHARACTERS = "ab 0\t\n\"\\'<>&;%{}[]:,]]>é中\u2028\uFFFD";

    private final RandomGenerator random;
    private int values;

    RandomResponses(RandomGenerator random) {
        this.random = random;
    }

    /** How many values were made up so far. */
    int values() {
        return values;
    }

    /** The values of a response by wire name: what a decoder should give, so every list is there. */
    Map<String, Object> response(Operation operation) {
        return structure(operation.response());
    }

    private Map<String, Object> structure(List<ResponseField> documented) {
        Map<String, Object> made = new LinkedHashMap<>();
        // Free JSON is another value in XML, where everything is text.
        List<ResponseField> fields =
                documented.stream().filter(field -> !isFree(field.type())).toList();
        int certain = random.nextInt(fields.size());
        for (int index = 0; index < fields.size(); index++) {
            ResponseField field = fields.get(index);
            boolean present = field.always() || index == certain || random.nextInt(4) > 0;
            if (field.type() instanceof FieldType.ListOf list) {
                made.put(field.wireName(), list(list, index == certain ? 1 : 0, present));
            } else if (present) {
                made.put(field.wireName(), value(field.type()));
            }
        }
        return made;
    }

    private static boolean isFree(FieldType type) {
        return type instanceof FieldType.Scalar scalar && scalar.kind() == ScalarKind.JSON;
    }

    private List<Object> list(FieldType.ListOf list, int least, boolean present) {
        int size = present ? least + random.nextInt(LONGEST_LIST) : 0;
        return IntStream.range(0, size)
                .mapToObj(index -> value(list.element()))
                // In XML a list whose elements have no name is empty where its one element is.
                .map(value ->
                        value instanceof String text && list.elementName().isEmpty() && text.isBlank() ? "-" : value)
                .collect(Collectors.toList());
    }

    private Object value(FieldType type) {
        if (type instanceof FieldType.Struct struct) {
            return structure(struct.fields());
        }
        if (type instanceof FieldType.ListOf list) {
            return list(list, 1, true);
        }
        FieldType.Scalar scalar = (FieldType.Scalar) type;
        values++;
        return scalar(scalar.kind(), scalar.format());
    }

    private Object scalar(ScalarKind kind, Optional<String> format) {
        return switch (kind) {
            case STRING -> text();
            case INTEGER -> random.nextBoolean() ? random.nextInt() : Integer.valueOf(random.nextInt(10));
            case LONG -> random.nextBoolean() ? random.nextLong() : Long.valueOf(random.nextInt(10));
            case BOOLEAN -> random.nextBoolean();
            case FLOAT -> random.nextFloat(-1e6f, 1e6f);
            case DOUBLE -> random.nextDouble(-1e12, 1e12);
            case DECIMAL -> new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(12));
            case TIMESTAMP -> {
                Instant moment = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L));
                yield Timestamps.parse(Timestamps.format(moment, format), format);
            }
            // ECS documents no bytes.
            case BLOB, JSON -> throw new IllegalArgumentException("there is no random " + kind);
        };
    }

    private String text() {
        if (random.nextInt(8) == 0) {
            return List.of("", "  ", "null", "true", "-1.50e3", "0", "😀", "]]>")
                    .get(random.nextInt(8));
        }
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(index -> ODD_CHARACTERS.charAt(random.nextInt(ODD_CHARACTERS.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** The same response as a server may send it: fields in another order, unknown ones between, numbers as text, empty lists left out. */
    Map<String, Object> sent(Operation operation, Map<String, Object> response) {
        return sent(operation.response(), response);
    }

    private Map<String, Object> sent(List<ResponseField> fields, Map<?, ?> response) {
        List<ResponseField> order = new ArrayList<>(fields);
        for (int index = order.size() - 1; index > 0; index--) {
            Collections.swap(order, index, random.nextInt(index + 1));
        }
        Map<String, Object> wire = new LinkedHashMap<>();
        for (ResponseField field : order) {
            if (random.nextInt(10) == 0) {
                wire.put("New" + random.nextInt(100), List.of("x", Map.of(field.wireName(), "inner")));
            }
            Object value = response.get(field.wireName());
            if (value != null && !(value.equals(List.of()) && random.nextBoolean())) {
                wire.put(name(field), sent(field.type(), value));
            }
        }
        return wire;
    }

    private String name(ResponseField field) {
        int choice = random.nextInt(1 + field.aliases().size());
        return choice == 0 ? field.wireName() : field.aliases().get(choice - 1);
    }

    private Object sent(FieldType type, Object value) {
        if (type instanceof FieldType.Struct struct) {
            return sent(struct.fields(), (Map<?, ?>) value);
        }
        if (type instanceof FieldType.ListOf list) {
            return ((List<?>) value)
                    .stream().map(element -> sent(list.element(), element)).toList();
        }
        boolean plain = value instanceof Integer || value instanceof Long || value instanceof Boolean;
        return plain && random.nextInt(4) == 0 ? value.toString() : value;
    }
}
