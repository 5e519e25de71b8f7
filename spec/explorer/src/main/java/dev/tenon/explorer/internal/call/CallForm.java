package dev.tenon.explorer.internal.call;

import dev.tenon.dynamic.DynamicRequest;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of the form of an operation.
 *
 * @param operation the operation
 * @param values the values by the names of the parameters: texts, lists of them, and maps for groups
 * @param format the format to ask a live service for
 * @param wish what the local endpoint is to respond with
 */
public record CallForm(Operation operation, Map<String, Object> values, Format format, Wish wish) {
    /**
     * Reads the form.
     *
     * @throws IllegalArgumentException when it is not a form of an operation of the description
     */
    public static CallForm read(ApiModel model, String body) {
        JsonValue form = JsonValue.parse(body);
        String name = text(form, "operation");
        Operation operation = model.operations().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the description has no such operation"));
        Map<String, Object> values = new LinkedHashMap<>();
        form.get("values")
                .orElse(JsonValue.object(Map.of()))
                .members()
                .forEach((parameter, value) -> values.put(parameter, plain(value)));
        Format format = text(form, "format").equals("xml") ? Format.XML : Format.JSON;
        return new CallForm(operation, values, format, Wish.of(text(form, "outcome"), text(form, "code")));
    }

    private static String text(JsonValue form, String member) {
        return form.get(member).map(JsonValue::text).orElse("");
    }

    /** Inputs give texts: a parameter that takes any JSON reads its own from one. */
    private static Object plain(JsonValue value) {
        if (value instanceof JsonValue.JsonArray array) {
            List<Object> elements =
                    array.elements().stream().map(CallForm::plain).toList();
            return elements;
        }
        if (value instanceof JsonValue.JsonObject object) {
            Map<String, Object> members = new LinkedHashMap<>();
            object.members().forEach((name, member) -> members.put(name, plain(member)));
            return members;
        }
        return value.text();
    }

    /** The request, held to what the description says. */
    DynamicRequest request() {
        return DynamicRequest.of(operation.name(), values);
    }

    /** The request as far as it has come: something required may be missing yet. */
    DynamicRequest incomplete() {
        return request().unchecked();
    }

    /**
     * A text of the page without the values that the description calls sensitive.
     *
     * @param parameters what the operation takes
     */
    public String masked(List<Parameter> parameters, String text) {
        Secrets secrets = new Secrets();
        secrets.addAll(SensitiveValues.of(parameters, values));
        return secrets.mask(text);
    }

    /** Names the operation and no value. */
    @Override
    public String toString() {
        return "CallForm[" + operation.name() + ", " + values.keySet() + "]";
    }
}
