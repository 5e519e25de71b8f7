package dev.tenon.processor.generate.request;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Scalars;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.RequestParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the methods that turn groups into JSON, for those that stand in one parameter. */
final class JsonEncoders {
    private final ClassName request;

    JsonEncoders(ClassName request) {
        this.request = request;
    }

    /** Adds a method for each group that is written as JSON, inner ones too. */
    void addTo(TypeSpec.Builder type, List<Parameter> parameters) {
        RequestParameters.jsonTexts(parameters)
                .map(json -> RequestParameters.onlyGroup(json.content()))
                .flatMap(group -> Stream.concat(Stream.of(group), RequestParameters.groups(group.members())))
                .forEach(group -> type.addMethod(method(group)));
    }

    /** The statement that puts a group, or a list of groups, into one parameter. */
    static CodeBlock put(CodeBlock name, JsonText json, CodeBlock value) {
        CodeBlock writer = writer(RequestParameters.onlyGroup(json.content()));
        return json.content() instanceof Repeated
                ? CodeBlock.of(
                        "sink.put($L, $T.groups(sink.sent($L, $L), $L))",
                        name,
                        RuntimeTypes.JSON_MEMBERS,
                        name,
                        value,
                        writer)
                : CodeBlock.of("sink.put($L, $T.group($L, $L))", name, RuntimeTypes.JSON_MEMBERS, value, writer);
    }

    private static CodeBlock writer(Group group) {
        return CodeBlock.of("each -> $N(each)", method(group.typeName()));
    }

    private static String method(String typeName) {
        return "json" + typeName;
    }

    private MethodSpec method(Group group) {
        CodeBlock.Builder code = CodeBlock.builder().add("return new $T()$>$>", RuntimeTypes.JSON_MEMBERS);
        group.members().forEach(member -> code.add("\n$L", member(member)));
        return MethodSpec.methodBuilder(method(group.typeName()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.JSON)
                .addParameter(request.nestedClass(group.typeName()), "group")
                .addStatement(code.add("\n.object()$<$<").build())
                .build();
    }

    private static CodeBlock member(Parameter member) {
        CodeBlock name = Literals.of(member.wireName());
        CodeBlock value = CodeBlock.of("group.$N()", member.javaName());
        ParameterType type = member.type() instanceof JsonText json ? json.content() : member.type();
        if (type instanceof EncodedList list && list.separator().isPresent()) {
            return CodeBlock.of(
                    ".putSeparated($L, $L, $L, $L)",
                    name,
                    value,
                    Literals.of(list.separator().get()),
                    Scalars.format(list.element().format()));
        }
        if (type instanceof Group group) {
            return CodeBlock.of(".putGroup($L, $L, $L)", name, value, writer(group));
        }
        if (type instanceof Repeated repeated && repeated.element() instanceof Group group) {
            return CodeBlock.of(".putGroups($L, $L, $L)", name, value, writer(group));
        }
        return CodeBlock.of(".put($L, $L, $L)", name, value, Scalars.format(format(type)));
    }

    private static Optional<String> format(ParameterType type) {
        if (type instanceof Scalar scalar) {
            return scalar.format();
        }
        if (type instanceof EncodedList list) {
            return list.element().format();
        }
        if (type instanceof MapOf map) {
            return map.value().format();
        }
        return format(((Repeated) type).element());
    }
}
