package dev.tenon.explorer.internal.snippet;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The call as a line for a shell, with the command {@code tenon}. */
public final class TenonLine {
    private TenonLine() {}

    /**
     * The line.
     *
     * @param options where to, and by whom
     * @param parameters what the operation takes
     * @param values the values by the names of parameters
     */
    public static String of(
            Operation operation, List<String> options, List<Parameter> parameters, Map<String, ?> values) {
        List<String> words = new ArrayList<>(List.of("tenon", "call"));
        options.forEach(option -> words.add(quoted(option)));
        words.add(operation.name());
        for (Parameter parameter : parameters) {
            Object value = values.get(parameter.wireName());
            if (value != null) {
                words.add(word(parameter, value));
            }
        }
        return String.join(" ", words);
    }

    /** Lists and groups are JSON, single values their text, and what is sensitive is a variable of the shell. */
    private static String word(Parameter parameter, Object value) {
        if (value instanceof String text) {
            return parameter.sensitive()
                    ? parameter.wireName() + "=\"$" + JavaText.variable(parameter.path()) + "\""
                    : quoted(parameter.wireName() + "=" + text);
        }
        return quoted(parameter.wireName() + "=" + json(value));
    }

    private static JsonValue json(Object value) {
        if (value instanceof List<?> list) {
            List<JsonValue> elements = list.stream().map(TenonLine::json).toList();
            return new JsonValue.JsonArray(elements);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name.toString(), json(member)));
            return JsonValue.object(members);
        }
        return JsonValue.of(value.toString());
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
