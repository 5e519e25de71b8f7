package dev.tenon.ecs.spec;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Documentation;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The prose of a description: of operations, their members and their errors, by the place where it stands. */
final class Texts {
    private final Map<String, LocalizedText> members = new TreeMap<>();
    private final Map<String, LocalizedText> others = new TreeMap<>();

    Texts(ApiModel model) {
        model.service().commonErrors().forEach(code -> add("", code));
        model.operations().forEach(this::add);
    }

    /** The texts of parameters and fields; empty where a member has none. */
    Map<String, LocalizedText> members() {
        return members;
    }

    /** Every text there is. */
    Stream<Map.Entry<String, LocalizedText>> all() {
        return Stream.concat(members.entrySet().stream(), others.entrySet().stream());
    }

    private void add(Operation operation) {
        String name = operation.name();
        others.put(name, operation.summary());
        Documentation documentation = operation.documentation();
        for (int note = 0; note < documentation.notes().size(); note++) {
            others.put(name + ", note " + (note + 1), documentation.notes().get(note));
        }
        documentation.links().forEach(link -> others.put(name + ", link " + link, link.title()));
        documentation.statements().forEach(statement -> others.put(name + ", " + statement, statement.text()));
        operation.errors().forEach(code -> add(name, code));
        operation.parameters().forEach(parameter -> parameter(name, parameter));
        fields(name + " <-", operation.response());
    }

    private void add(String operation, ErrorCode code) {
        others.put("error " + code.code(), code.text());
        code.rows().forEach(row -> others.put(operation + ", " + code.code() + " " + row.http(), row.text()));
    }

    private void parameter(String operation, Parameter parameter) {
        members.put(operation + " -> " + parameter.path(), parameter.text());
        ParameterType type =
                parameter.type() instanceof ParameterType.Repeated list ? list.element() : parameter.type();
        if (type instanceof ParameterType.Group group) {
            group.members().forEach(member -> parameter(operation, member));
        }
    }

    private void fields(String above, List<ResponseField> fields) {
        for (ResponseField field : fields) {
            String path = above + " " + field.wireName();
            members.put(path, field.text());
            FieldType type = field.type() instanceof FieldType.ListOf list ? list.element() : field.type();
            if (type instanceof FieldType.Struct struct) {
                fields(path, struct.fields());
            }
        }
    }
}
