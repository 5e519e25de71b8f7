package dev.tenon.processor;

import dev.tenon.processor.generate.response.ResponseTypes;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.ResponseField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The components that each record of a model should have, found from the model alone: JavaPoet does not give away those
 * of a planned record.
 */
final class PlannedComponents {
    private final Map<String, List<String>> components = new HashMap<>();

    private PlannedComponents() {}

    /** The names of the components by the name of the record, such as {@code AddTagsRequest.Tag}. */
    static Map<String, List<String>> of(ApiModel model) {
        PlannedComponents planned = new PlannedComponents();
        model.service()
                .enumerations()
                .forEach(enumeration -> planned.components.put(enumeration.name(), List.of("value")));
        model.service().structures().forEach(structure -> planned.response(structure.name(), structure.fields()));
        model.service()
                .requestStructures()
                .forEach(structure -> planned.request(structure.name(), structure.members()));
        for (Operation operation : model.operations()) {
            planned.request(operation.typeName() + "Request", RequestParameters.of(model.service(), operation));
            planned.response(operation.typeName() + "Response", operation.response());
        }
        return planned.components;
    }

    private void request(String name, List<Parameter> parameters) {
        components.put(name, parameterNames(parameters));
        RequestParameters.groups(parameters)
                .forEach(group -> components.put(name + "." + group.typeName(), parameterNames(group.members())));
    }

    private static List<String> parameterNames(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::javaName).toList();
    }

    private void response(String name, List<ResponseField> fields) {
        components.put(name, fieldNames(fields));
        ResponseTypes.structs(fields)
                .forEach(struct -> components.put(name + "." + struct.typeName(), fieldNames(struct.fields())));
    }

    private static List<String> fieldNames(List<ResponseField> fields) {
        return fields.stream().map(ResponseField::javaName).toList();
    }
}
