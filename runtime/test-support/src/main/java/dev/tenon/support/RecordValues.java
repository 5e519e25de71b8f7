package dev.tenon.support;

import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.Repeated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a request record by their names on the wire; the description tells the component of each. */
public final class RecordValues {
    private RecordValues() {}

    /**
     * Takes a record apart.
     *
     * @param request the record
     * @param parameters what the description says of it
     * @return values, lists of them, and maps for groups; what is null is not in it
     */
    public static Map<String, Object> of(Object request, List<Parameter> parameters)
            throws ReflectiveOperationException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Object value = request.getClass().getMethod(parameter.javaName()).invoke(request);
            if (value != null) {
                values.put(parameter.wireName(), value(value, parameter.type()));
            }
        }
        return values;
    }

    private static Object value(Object value, ParameterType type) throws ReflectiveOperationException {
        if (type instanceof JsonText json) {
            return value(value, json.content());
        }
        if (type instanceof Group group) {
            return of(value, group.members());
        }
        if (type instanceof Repeated repeated) {
            List<Object> elements = new ArrayList<>();
            for (Object element : (List<?>) value) {
                elements.add(value(element, repeated.element()));
            }
            return elements;
        }
        return value;
    }
}
