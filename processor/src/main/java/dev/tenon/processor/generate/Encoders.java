package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.EncodedMap;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.ListEncoding;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.ScalarKind;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods that turn a request into parameters, in the order in which they are signed where that is known. */
final class Encoders {
    /** So many parameters keep a method far from the limit of 64 kB. */
    private static final int PARAMETERS_PER_METHOD = 1_000;

    private final Operation operation;
    private final ClassName request;

    Encoders(Operation operation, ClassName request) {
        this.operation = operation;
        this.request = request;
    }

    /** Adds the encoding methods of an operation. */
    void addTo(TypeSpec.Builder type, List<Parameter> parameters) {
        MethodSpec.Builder encode = MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(request, "request")
                .addParameter(RuntimeTypes.PARAMETER_SINK, "sink");
        for (Parameter parameter : parameters) {
            if (parameter.splittable()) {
                parameter.constraints().maxItems().ifPresent(most -> encode.addStatement(limit(parameter, most)));
            }
        }
        List<Parameter> sorted = sorted(parameters);
        if (sorted.size() <= PARAMETERS_PER_METHOD) {
            encode.addCode(body(sorted, "request"));
        } else {
            for (int from = 0; from < sorted.size(); from += PARAMETERS_PER_METHOD) {
                String method = "encode" + from;
                encode.addStatement("$N(request, sink)", method);
                List<Parameter> some = sorted.subList(from, Math.min(from + PARAMETERS_PER_METHOD, sorted.size()));
                type.addMethod(MethodSpec.methodBuilder(method)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(request, "request")
                        .addParameter(RuntimeTypes.PARAMETER_SINK, "sink")
                        .addCode(body(some, "request"))
                        .build());
            }
        }
        type.addMethod(encode.build());
        RequestTypes.groups(parameters).forEach(group -> type.addMethod(group(group)));
    }

    private CodeBlock limit(Parameter parameter, int most) {
        CodeBlock list =
                CodeBlock.of("$L, request.$N(), $L", Literals.of(parameter.path()), parameter.javaName(), most);
        return OperationHelpers.splittable(operation).filter(parameter::equals).isPresent()
                ? CodeBlock.of("sink.atMost($L, $L)", list, Literals.of(HelperMethods.batched(operation)))
                : CodeBlock.of("sink.atMost($L)", list);
    }

    private MethodSpec group(Group group) {
        return MethodSpec.methodBuilder(writer(group))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(request.nestedClass(group.typeName()), "group")
                .addParameter(RuntimeTypes.PARAMETER_SINK, "sink")
                .addCode(body(sorted(group.members()), "group"))
                .addStatement("sink.end()")
                .build();
    }

    private static String writer(Group group) {
        return "write" + group.typeName();
    }

    private CodeBlock body(List<Parameter> parameters, String owner) {
        CodeBlock.Builder code = CodeBlock.builder();
        parameters.forEach(parameter -> {
            CodeBlock value = CodeBlock.of("$N.$N()", owner, parameter.javaName());
            write(parameter.wireName(), parameter.type(), value, !parameter.required(), code);
        });
        return code.build();
    }

    private static List<Parameter> sorted(List<Parameter> parameters) {
        return parameters.stream()
                .sorted(Comparator.comparing(Encoders::sortKey))
                .toList();
    }

    /** A dot follows where the name goes on; it sorts before letters and digits. */
    private static String sortKey(Parameter parameter) {
        return parameter.type() instanceof Group || parameter.type() instanceof Repeated
                ? parameter.wireName() + "."
                : parameter.wireName();
    }

    private void write(String wireName, ParameterType type, CodeBlock value, boolean nullable, CodeBlock.Builder code) {
        CodeBlock name = Literals.of(wireName);
        if (type instanceof Scalar scalar) {
            code.addStatement("sink.put($L, $L$L)", name, value, pattern(scalar));
        } else if (type instanceof EncodedList list) {
            String method = list.encoding() == ListEncoding.JSON_ARRAY ? "putJsonArray" : "putCommaList";
            code.addStatement("sink.$L($L, $L)", method, name, values(list.element(), value));
        } else if (type instanceof EncodedMap) {
            code.addStatement("sink.putJsonObject($L, $L)", name, value);
        } else if (type instanceof Group group) {
            if (nullable) {
                code.beginControlFlow("if ($L != null)", value);
            }
            code.addStatement("sink.begin($L)", name);
            code.addStatement("$N($L, sink)", writer(group), value);
            if (nullable) {
                code.endControlFlow();
            }
        } else {
            repeated(name, ((Repeated) type).element(), value, code);
        }
    }

    private static void repeated(CodeBlock name, ParameterType element, CodeBlock value, CodeBlock.Builder code) {
        if (element instanceof Group group) {
            code.beginControlFlow("for (int i = 0; i < $L.size(); i++)", value);
            code.addStatement("sink.begin($L, i + 1)", name);
            code.addStatement("$N($L.get(i), sink)", writer(group), value);
            code.endControlFlow();
        } else {
            code.addStatement("sink.putRepeated($L, $L)", name, values((Scalar) element, value));
        }
    }

    private static CodeBlock pattern(Scalar scalar) {
        return scalar.kind() == ScalarKind.TIMESTAMP
                ? CodeBlock.of(", $L", Scalars.pattern(scalar.format()))
                : CodeBlock.of("");
    }

    /** A list and, for times, how they are written; without a pattern they are ISO 8601 anyway. */
    private static CodeBlock values(Scalar element, CodeBlock list) {
        return element.kind() == ScalarKind.TIMESTAMP && element.format().isPresent()
                ? CodeBlock.of("$L, $L", list, Scalars.pattern(element.format()))
                : list;
    }
}
