package dev.tenon.cli.internal.call;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.RequestParameters;
import java.util.Optional;

/**
 * A parameter on the command line, {@code NAME=VALUE}.
 *
 * @param name its name
 * @param text its text
 */
record GivenParameter(String name, String text) {
    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it has no name
     */
    static GivenParameter of(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "A parameter is written as NAME=VALUE, and one of them has no name or no equals sign.");
        }
        return new GivenParameter(argument.substring(0, equals), argument.substring(equals + 1));
    }

    /**
     * What it means. A single value is a text, even one that looks like JSON: a policy, a script. Anything else is a list or a
     * group where the text is that of a JSON array or object.
     *
     * @param described its type; empty for a part of a parameter, or what nobody described
     * @throws IllegalArgumentException when it has to be JSON and is none
     */
    Object value(Optional<ParameterType> described) {
        if (described.filter(Scalar.class::isInstance).isPresent()) {
            return text;
        }
        String start = text.stripLeading();
        if (!start.startsWith("[") && !start.startsWith("{")) {
            described.ifPresent(this::refuse);
            return text;
        }
        try {
            return JsonValue.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    name + " looks like JSON, but is not valid: " + malformed.getMessage(), malformed);
        }
    }

    private void refuse(ParameterType type) {
        throw new IllegalArgumentException(name + " is a " + (RequestParameters.isList(type) ? "list" : "group")
                + ", which is written as JSON: '" + name + "=" + ExampleValue.of(type) + "'");
    }
}
