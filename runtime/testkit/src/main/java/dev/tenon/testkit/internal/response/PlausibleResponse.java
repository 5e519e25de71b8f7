package dev.tenon.testkit.internal.response;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.testkit.internal.text.EncodedText;
import dev.tenon.testkit.request.ReceivedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The response of an operation without a simulation: made from the documented examples and values of the request. A
 * field with the name of a parameter has its value; a list of things that the request names, as {@code InstanceIds} or
 * {@code InstanceId.N} name what has an {@code InstanceId}, has one element for each of them.
 */
public final class PlausibleResponse {
    private final ReceivedRequest request;

    private PlausibleResponse(ReceivedRequest request) {
        this.request = request;
    }

    /** The response, without its request id. */
    public static Map<String, Object> of(Operation operation, Protocol protocol, ReceivedRequest request) {
        Map<String, Object> values = new PlausibleResponse(request)
                .structure(operation.response(), SampleResponses.readable(operation, protocol));
        // A field that says whether the call succeeded does not repeat a parameter of its name.
        SampleResponses.succeeding(operation, protocol, values);
        protocol.response().requestIds().forEach(values::remove);
        return values;
    }

    private Map<String, Object> structure(List<ResponseField> fields, Map<?, ?> sample) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ResponseField field : fields) {
            Object value = sample.get(field.wireName());
            if (value != null) {
                values.put(field.wireName(), value(field, value));
            }
        }
        return values;
    }

    private Object value(ResponseField field, Object sample) {
        if (field.type() instanceof FieldType.Structure struct && sample instanceof Map<?, ?> members) {
            return structure(struct.fields(), members);
        }
        if (field.type() instanceof FieldType.ListOf list && sample instanceof List<?> elements) {
            return list(list.element(), elements);
        }
        return field.type() instanceof FieldType.Scalar scalar
                ? request.parameter(field.wireName())
                        .flatMap(sent -> SampleResponses.parsed(scalar, sent))
                        .orElse(sample)
                : sample;
    }

    private List<?> list(FieldType type, List<?> samples) {
        if (!(type instanceof FieldType.Structure struct)) {
            return samples;
        }
        for (ResponseField member : struct.fields()) {
            List<String> named = member.type() instanceof FieldType.Scalar ? named(member.wireName()) : List.of();
            if (!named.isEmpty() && samples.get(0) instanceof Map<?, ?> sample) {
                List<Object> elements = new ArrayList<>();
                for (String name : named) {
                    Map<String, Object> element = structure(struct.fields(), sample);
                    element.put(member.wireName(), name);
                    elements.add(element);
                }
                return elements;
            }
        }
        List<Object> elements = new ArrayList<>();
        samples.forEach(sample ->
                elements.add(sample instanceof Map<?, ?> members ? structure(struct.fields(), members) : sample));
        return elements;
    }

    /** What the request names several of. */
    private List<String> named(String name) {
        Optional<List<String>> array = request.parameter(name + "s").flatMap(EncodedText::jsonArray);
        if (array.isPresent()) {
            return array.get();
        }
        for (String prefix : List.of(name, name + "s")) {
            List<String> numbered = new ArrayList<>();
            for (int i = 1; request.parameter(prefix + "." + i).isPresent(); i++) {
                numbered.add(request.parameter(prefix + "." + i).orElseThrow());
            }
            if (!numbered.isEmpty()) {
                return numbered;
            }
        }
        return List.of();
    }
}
