package dev.tenon.processor.generate.request;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.Named;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.RequestStructure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How the operations of a model send structures: under names of their own, as JSON, or both. */
final class StructureUses {
    private final Set<RequestStructure> numbered = new HashSet<>();
    private final Set<RequestStructure> json = new HashSet<>();

    StructureUses(ApiModel model) {
        model.operations().forEach(operation -> visit(RequestParameters.of(model.service(), operation), false));
    }

    /** Whether a structure is sent under names of its own. */
    boolean isWritten(RequestStructure structure) {
        return numbered.contains(structure);
    }

    /** Whether a structure is sent as JSON. */
    boolean isJson(RequestStructure structure) {
        return json.contains(structure);
    }

    private void visit(List<Parameter> parameters, boolean inJson) {
        parameters.forEach(parameter -> visit(parameter.type(), inJson));
    }

    private void visit(ParameterType type, boolean inJson) {
        if (type instanceof Repeated repeated) {
            visit(repeated.element(), inJson);
        } else if (type instanceof JsonText text) {
            visit(text.content(), true);
        } else if (type instanceof Group group
                && (!(type instanceof Named named) || (inJson ? json : numbered).add(named.structure()))) {
            visit(group.members(), inJson);
        }
    }
}
