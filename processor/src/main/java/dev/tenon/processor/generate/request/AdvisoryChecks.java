package dev.tenon.processor.generate.request;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.OwnGroup;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.RequestStructure;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the checks of advisory limits: when a request is sent, because the client decides on them. One method checks the
 * request, one each group that has such limits.
 */
final class AdvisoryChecks {
    private static final String METHOD = "checkLimits";

    private final GroupMethods methods;

    AdvisoryChecks(GroupMethods methods) {
        this.methods = methods;
    }

    /** Whether any parameter, or what it contains, has advisory limits. */
    static boolean areNeeded(List<Parameter> parameters) {
        return RequestParameters.all(parameters).anyMatch(AdvisoryChecks::isLimited);
    }

    /** Whether a parameter itself has advisory limits. */
    static boolean isLimited(Parameter parameter) {
        return !limits(parameter, CodeBlock.of("checked")).isEmpty();
    }

    /** The group itself, that in a list, or that in JSON text; anything else as it is. */
    private static ParameterType group(ParameterType type) {
        if (type instanceof Repeated repeated) {
            return group(repeated.element());
        }
        return type instanceof JsonText json ? group(json.content()) : type;
    }

    private static boolean isList(ParameterType type) {
        return type instanceof Repeated || (type instanceof JsonText json && json.content() instanceof Repeated);
    }

    private static CodeBlock limits(Parameter parameter, CodeBlock value) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (parameter.constraints().advisory()) {
            RequestChecks.limits(parameter, value, code);
        }
        return code.build();
    }

    /** Adds the methods of a request; the client calls that of the request itself. */
    void addTo(TypeSpec.Builder type, List<Parameter> parameters) {
        type.addMethod(MethodSpec.methodBuilder(METHOD)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(methods.owner(), "request")
                .addCode(checks(parameters, "request"))
                .build());
        addGroups(type, parameters);
    }

    /** Adds the methods of a structure. */
    void addTo(TypeSpec.Builder type, RequestStructure structure) {
        type.addMethod(methods.ofStructure(METHOD, group(methods.owner()))
                .addCode(checks(structure.members(), "group"))
                .build());
        addGroups(type, structure.members());
    }

    private static ParameterSpec group(ClassName record) {
        return ParameterSpec.builder(record, "group").build();
    }

    private void addGroups(TypeSpec.Builder type, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (group(parameter.type()) instanceof OwnGroup group && areNeeded(group.members())) {
                type.addMethod(methods.ofGroup(METHOD, group, group(methods.record(group)))
                        .addCode(checks(group.members(), "group"))
                        .build());
                addGroups(type, group.members());
            }
        }
    }

    private CodeBlock checks(List<Parameter> parameters, String owner) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Parameter parameter : parameters) {
            CodeBlock value = CodeBlock.of("$N.$N()", owner, parameter.javaName());
            code.add(limits(parameter, value));
            if (group(parameter.type()) instanceof Group group && areNeeded(group.members())) {
                if (isList(parameter.type())) {
                    code.beginControlFlow("for ($T each : $L)", methods.record(group), value)
                            .addStatement(methods.call(METHOD, group, CodeBlock.of("each")))
                            .endControlFlow();
                } else {
                    code.beginControlFlow("if ($L != null)", value)
                            .addStatement(methods.call(METHOD, group, value))
                            .endControlFlow();
                }
            }
        }
        return code.build();
    }
}
