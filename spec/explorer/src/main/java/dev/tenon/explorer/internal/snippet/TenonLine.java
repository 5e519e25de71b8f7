package dev.tenon.explorer.internal.snippet;

import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The call as a line for a shell, with the command {@code tenon}. */
public final class TenonLine {
    private TenonLine() {}

    /**
     * The line.
     *
     * @param parameters what the operation takes
     * @param values the values by the names of parameters
     */
    public static String of(Operation operation, List<Parameter> parameters, Map<String, ?> values) {
        List<String> words = new ArrayList<>(List.of("tenon", "call", operation.name()));
        for (Parameter parameter : parameters) {
            Object value = values.get(parameter.wireName());
            if (value != null) {
                add(parameter.wireName(), parameter, value, words);
            }
        }
        return String.join(" ", words);
    }

    private static void add(String name, Parameter parameter, Object value, List<String> words) {
        if (parameter.sensitive() && parameter.type() instanceof ParameterType.Scalar) {
            words.add(name + "=\"$" + JavaText.variable(parameter.path()) + "\"");
        } else {
            flat(name, value, words);
        }
    }

    /** Lists by numbers and groups by names: {@code Tag.1.Key=a}. */
    private static void flat(String name, Object value, List<String> words) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flat(name + "." + (i + 1), list.get(i), words);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> flat(name + "." + key, member, words));
        } else {
            words.add(quoted(name + "=" + value));
        }
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
