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

    /** Adds the methods. */
    void addTo(TypeSpec.Builder type, List<Parameter> parameters) {
        type.addMethod(method(METHOD, request, parameters));
        addGroups(type, parameters);
    }

    private void addGroups(TypeSpec.Builder type, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (group(parameter.type()) instanceof Group group && areNeeded(group.members())) {
                type.addMethod(
                        method(METHOD + group.typeName(), request.nestedClass(group.typeName()), group.members()));
                addGroups(type, group.members());
            }
        }
    }

    /** What sends calls, where there is something to check. */
    static CodeBlock call() {
        return CodeBlock.of("sink.advise(() -> $N(request))", METHOD);
    }

    private static MethodSpec method(String name, ClassName checked, List<Parameter> parameters) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Parameter parameter : parameters) {
            CodeBlock value = CodeBlock.of("checked.$N()", parameter.javaName());
            code.add(limits(parameter, value));
            if (group(parameter.type()) instanceof Group group && areNeeded(group.members())) {
                if (isList(parameter.type())) {
                    code.addStatement("$L.forEach($L -> $N($L))", value, "each", METHOD + group.typeName(), "each");
                } else {
                    code.beginControlFlow("if ($L != null)", value)
                            .addStatement("$N($L)", METHOD + group.typeName(), value)
                            .endControlFlow();
                }
            }
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(checked, "checked")
                .addCode(code.build())
                .build();
    }
}
