package dev.tenon.testkit.internal.scenario;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Outcome;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.testkit.internal.response.SampleResponses;
import dev.tenon.testkit.internal.text.EncodedText;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A response in which the last item of the call failed. The items are those that the request names, where it names them under
 * the name of the items' subject ({@code InstanceIds} or {@code InstanceId.N} for {@code InstanceId}); else there are two.
 * Counts of failed, successful and all items are recognized by their names.
 */
public final class PartialFailure implements Function<ReceivedRequest, Map<String, Object>> {
    private final Operation operation;
    private final Protocol protocol;
    private final Outcome outcome;
    private final Refusal refusal;

    private PartialFailure(Operation operation, Protocol protocol, Outcome outcome, Refusal refusal) {
        this.operation = operation;
        this.protocol = protocol;
        this.outcome = outcome;
        this.refusal = refusal;
    }

    /**
     * The response of an operation.
     *
     * @throws IllegalArgumentException when it documents no failures of single items
     */
    public static PartialFailure of(Operation operation, Protocol protocol, Refusal refusal) {
        Outcome outcome = operation
                .outcome()
                .orElseThrow(() -> new IllegalArgumentException(
                        operation.name() + " documents no failures of single items; use fails"));
        return new PartialFailure(operation, protocol, outcome, refusal);
    }

    @Override
    public Map<String, Object> apply(ReceivedRequest request) {
        List<String> subjects = subjects(request);
        int count = subjects.isEmpty() ? 2 : subjects.size();
        Map<String, Object> response = SampleResponses.readable(operation, protocol);
        response.remove("RequestId");
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> item = item(response);
            if (!subjects.isEmpty()) {
                item.put(outcome.subject().orElseThrow(), subjects.get(i));
            }
            items.add(i == count - 1 ? failed(item) : succeeded(item));
        }
        response.replaceAll((name, value) -> value instanceof Integer sample ? count(name, sample, count) : value);
        response.put(outcome.items(), items);
        return response;
    }

    private Map<String, Object> item(Map<String, Object> response) {
        Map<String, Object> item = new LinkedHashMap<>();
        if (response.get(outcome.items()) instanceof List<?> list && list.get(0) instanceof Map<?, ?> sample) {
            sample.forEach((name, value) -> item.put(String.valueOf(name), value));
        }
        outcome.code().ifPresent(item::remove);
        outcome.message().ifPresent(item::remove);
        return item;
    }

    private Map<String, Object> succeeded(Map<String, Object> item) {
        item.put(outcome.success(), flag(true));
        return item;
    }

    private Map<String, Object> failed(Map<String, Object> item) {
        item.put(outcome.success(), flag(false));
        outcome.code().ifPresent(name -> item.put(name, refusal.code()));
        outcome.message().ifPresent(name -> item.put(name, refusal.message()));
        return item;
    }

    /** The flag in the type that is documented for it. */
    private Object flag(boolean value) {
        for (ResponseField field : operation.response()) {
            if (field.wireName().equals(outcome.items())
                    && field.type() instanceof FieldType.ListOf list
                    && list.element() instanceof FieldType.Structure struct) {
                for (ResponseField member : struct.fields()) {
                    if (member.wireName().equals(outcome.success())
                            && member.type() instanceof FieldType.Scalar scalar
                            && scalar.kind() == ScalarKind.BOOLEAN) {
                        return value;
                    }
                }
            }
        }
        return Boolean.toString(value);
    }

    private static int count(String name, int sample, int items) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.contains("count")) {
            return sample;
        }
        if (lower.contains("fail")) {
            return 1;
        }
        if (lower.contains("succe")) {
            return items - 1;
        }
        return lower.contains("total") ? items : sample;
    }

    private List<String> subjects(ReceivedRequest request) {
        for (Parameter parameter : operation.parameters()) {
            boolean named = outcome.subject()
                    .filter(subject -> parameter.wireName().equals(subject)
                            || parameter.wireName().equals(subject + "s"))
                    .isPresent();
            List<String> values = named ? values(parameter, request) : List.of();
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    private static List<String> values(Parameter parameter, ReceivedRequest request) {
        String name = parameter.wireName();
        if (parameter.type() instanceof ParameterType.EncodedList list) {
            return EncodedText.list(list, request.parameter(name).orElse("")).orElse(List.of());
        }
        List<String> values = new ArrayList<>();
        int base = parameter.type() instanceof ParameterType.Repeated repeated ? repeated.base() : 1;
        for (int i = base; request.parameter(name + "." + i).isPresent(); i++) {
            values.add(request.parameter(name + "." + i).orElseThrow());
        }
        return values;
    }
}
