package dev.tenon.processor.generate.request;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.Repeated;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the checks of advisory limits: when a request is sent, because the client decides on them. One method checks the
 * request, one each group that has such limits.
 */
final class AdvisoryChecks {
    private static final String METHOD = "checkLimits";

    private final ClassName request;

    AdvisoryChecks(ClassName request) {
        this.request = request;
    }

    /** Whether any parameter has advisory limits. */
    static boolean areNeeded(List<Parameter> parameters) {
        return parameters.stream().anyMatch(parameter -> isLimited(parameter) || areNeeded(members(parameter.type())));
    }

    /** Whether a parameter itself has advisory limits. */
    static boolean isLimited(Parameter parameter) {
        return !limits(parameter, CodeBlock.of("checked")).isEmpty();
    }

    private static List<Parameter> members(ParameterType type) {
        return group(type) instanceof Group group ? group.members() : List.of();
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

    /** Adds the methods; the client calls that of the request. */
    void addTo(TypeSpec.Builder type, List<Parameter> parameters) {
        type.addMethod(MethodSpec.methodBuilder(METHOD)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(request, "request")
                .addCode(checks(parameters, "request"))
                .build());
        addGroups(type, parameters);
    }

    private void addGroups(TypeSpec.Builder type, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (group(parameter.type()) instanceof Group group && areNeeded(group.members())) {
                type.addMethod(MethodSpec.methodBuilder(METHOD + group.typeName())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(request.nestedClass(group.typeName()), "group")
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
                    code.beginControlFlow("for ($T each : $L)", request.nestedClass(group.typeName()), value)
                            .addStatement("$N(each)", METHOD + group.typeName())
                            .endControlFlow();
                } else {
                    code.beginControlFlow("if ($L != null)", value)
                            .addStatement("$N($L)", METHOD + group.typeName(), value)
                            .endControlFlow();
                }
            }
        }
        return code.build();
    }
}
