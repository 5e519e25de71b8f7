package dev.tenon.explorer.internal.call;

import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts in a form that the description calls sensitive, in groups too. */
final class SensitiveValues {
    private final List<String> found = new ArrayList<>();

    private SensitiveValues() {}

    static List<String> of(List<Parameter> parameters, Map<?, ?> values) {
        SensitiveValues sensitive = new SensitiveValues();
        sensitive.search(parameters, values);
        return sensitive.found;
    }

    private void search(List<Parameter> parameters, Map<?, ?> values) {
        for (Parameter parameter : parameters) {
            Object value = values.get(parameter.wireName());
            if (parameter.sensitive()) {
                addAll(value);
            } else {
                search(parameter.type(), value);
            }
        }
    }

    private void search(ParameterType type, @Nullable Object value) {
        if (type instanceof ParameterType.JsonText text) {
            search(text.content(), value);
        } else if (type instanceof ParameterType.Repeated repeated && value instanceof List<?> list) {
            list.forEach(element -> search(repeated.element(), element));
        } else if (type instanceof ParameterType.Group group && value instanceof Map<?, ?> members) {
            search(group.members(), members);
        }
    }

    private void addAll(@Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::addAll);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::addAll);
        } else if (value != null) {
            found.add(value.toString());
        }
    }
}
