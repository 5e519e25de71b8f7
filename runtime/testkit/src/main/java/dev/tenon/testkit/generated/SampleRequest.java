package dev.tenon.testkit.generated;

import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.testkit.internal.records.RecordFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request made from the description: the record, and what must arrive of it.
 *
 * <p>A full request has every documented parameter, two elements where there may be several; a minimal one only what is
 * required. Parameters whose documented pattern no sample matches are left out.
 */
final class SampleRequest<Q extends Record> {
    private final boolean full;
    private final Map<String, WireExpectation> wire = new TreeMap<>();
    /** How many of each structure are around the value that is being made. */
    private final Map<RequestStructure, Integer> around = new HashMap<>();

    /** How many of them have only what is required. */
    private int thinner;

    private final Q request;

    private SampleRequest(Class<Q> type, List<Parameter> parameters, boolean full) {
        this.full = full;
        this.request = RecordFactory.create(type, components(type, parameters, "", true));
    }

    /** A request with everything documented. */
    static <Q extends Record> SampleRequest<Q> full(Class<Q> type, List<Parameter> parameters) {
        return new SampleRequest<>(type, parameters, true);
    }

    /** A request with only what is required. */
    static <Q extends Record> SampleRequest<Q> bare(Class<Q> type, List<Parameter> parameters) {
        return new SampleRequest<>(type, parameters, false);
    }

    Q request() {
        return request;
    }

    /** What must arrive, by wire name. */
    Map<String, WireExpectation> wire() {
        return wire;
    }

    /** Component values by name; absent ones are not in the map. */
    private Map<String, Object> components(
            Class<? extends Record> type, List<Parameter> parameters, String prefix, boolean present) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if ((full && thinner == 0) || (present && parameter.required())) {
                Class<? extends Record> nested = RecordFactory.nestedType(type, parameter);
                Object value = value(parameter, parameter.type(), prefix + parameter.wireName(), nested);
                if (value != null) {
                    values.put(parameter.javaName(), value);
                }
            }
        }
        return values;
    }

    private @Nullable Object value(
            Parameter parameter, ParameterType type, String name, @Nullable Class<? extends Record> nested) {
        if (type instanceof ParameterType.JsonText json) {
            Map<String, WireExpectation> outside = new TreeMap<>(wire);
            Object value = value(parameter, json.content(), name, nested);
            // What is in the text has no names of its own on the wire.
            wire.clear();
            wire.putAll(outside);
            if (value != null) {
                wire.put(name, new WireExpectation(type, value));
            }
            return value;
        }
        if (type instanceof ParameterType.Repeated repeated) {
            List<Object> elements = new ArrayList<>();
            for (int i = repeated.base(); i < repeated.base() + size(parameter); i++) {
                Object element = value(parameter, repeated.element(), name + "." + i, nested);
                if (element != null) {
                    elements.add(element);
                }
            }
            return elements.isEmpty() ? null : elements;
        }
        if (type instanceof ParameterType.Named named && nested != null) {
            return structure(parameter, named, name, nested);
        }
        if (type instanceof ParameterType.Group group && nested != null) {
            return RecordFactory.create(nested, components(nested, group.members(), name + ".", true));
        }
        if (type instanceof ParameterType.MapOf map) {
            return map(parameter, map, name);
        }
        Object value = plain(parameter, type, name);
        if (value != null) {
            wire.put(name, new WireExpectation(type, value));
        }
        return value;
    }

    /** A structure, in it the same once more, and in that only what it cannot be without. */
    private @Nullable Object structure(
            Parameter parameter, ParameterType.Named named, String name, Class<? extends Record> record) {
        int held = around.merge(named.structure(), 1, Integer::sum);
        boolean thin = held > 2;
        boolean demanded = parameter.required() && !RequestParameters.isList(parameter.type());
        thinner += thin ? 1 : 0;
        Object value = thin && !demanded
                ? null
                : RecordFactory.create(record, components(record, named.members(), name + ".", true));
        thinner -= thin ? 1 : 0;
        around.merge(named.structure(), -1, Integer::sum);
        return value;
    }

    private @Nullable Object plain(Parameter parameter, ParameterType type, String name) {
        if (type instanceof ParameterType.Scalar scalar) {
            return SampleParameters.value(parameter, scalar, name).orElse(null);
        }
        ParameterType.EncodedList list = (ParameterType.EncodedList) type;
        List<Object> elements = new ArrayList<>();
        for (int i = 1; i <= size(parameter); i++) {
            SampleParameters.value(parameter, list.element(), name + "-" + i)
                    .map(value -> separable(value, list))
                    .ifPresent(elements::add);
        }
        return elements.isEmpty() ? null : elements;
    }

    /** An element cannot contain the separator of elements. */
    private static Object separable(Object value, ParameterType.EncodedList list) {
        return value instanceof String text && list.separator().isPresent()
                ? text.replace(list.separator().get(), "x")
                : value;
    }

    private @Nullable Object map(Parameter parameter, ParameterType.MapOf type, String name) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : List.of("a \"key\"", "b")) {
            SampleParameters.value(parameter, type.value(), name + "-" + key)
                    .ifPresent(value -> values.put(key, value));
        }
        if (values.isEmpty()) {
            return null;
        }
        wire.putAll(WireExpectation.of(type, name, values));
        return values;
    }

    private int size(Parameter parameter) {
        int least = parameter.constraints().minItems().orElse(1);
        int most = parameter.constraints().maxItems().orElse(Integer.MAX_VALUE);
        return Math.min(Math.max(least, full ? 2 : 1), most);
    }
}
