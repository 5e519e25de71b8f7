package dev.tenon.processor.generate.request;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
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
import dev.tenon.spec.model.ParameterType.OwnGroup;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.RequestStructure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the methods that turn groups into JSON, for those that stand in one parameter. */
final class JsonEncoders {
    private static final String JSON = "json";

    private final GroupMethods methods;

    JsonEncoders(GroupMethods methods) {
        this.methods = methods;
    }

    /** The groups, inner ones too, of parameters that carry them as JSON text. */
    static Stream<OwnGroup> inTexts(List<Parameter> parameters) {
        return RequestParameters.jsonTexts(parameters)
                .map(json -> RequestParameters.onlyGroup(json.content()))
                .filter(OwnGroup.class::isInstance)
                .map(OwnGroup.class::cast)
                .flatMap(group -> Stream.concat(Stream.of(group), RequestParameters.groups(group.members())));
    }

    /** Adds a method for each of some groups. */
    void addTo(TypeSpec.Builder type, Stream<OwnGroup> groups) {
        groups.forEach(group ->
                type.addMethod(object(methods.ofGroup(JSON, group, taken(methods.record(group))), group.members())));
    }

    /** Adds the method of a structure. */
    void addTo(TypeSpec.Builder type, RequestStructure structure) {
        type.addMethod(object(methods.ofStructure(JSON, taken(methods.owner())), structure.members()));
    }

    private static ParameterSpec taken(ClassName record) {
        return ParameterSpec.builder(record, "group").build();
    }

    /** The statement that puts a group, or a list of groups, into one parameter. */
    CodeBlock put(CodeBlock name, JsonText json, CodeBlock value) {
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

    private CodeBlock writer(Group group) {
        return CodeBlock.of("each -> $L", methods.call(JSON, group, CodeBlock.of("each")));
    }

    private MethodSpec object(MethodSpec.Builder method, List<Parameter> members) {
        CodeBlock.Builder code = CodeBlock.builder().add("return new $T()$>$>", RuntimeTypes.JSON_MEMBERS);
        members.forEach(member -> code.add("\n$L", member(member)));
        return method.returns(RuntimeTypes.JSON)
                .addStatement(code.add("\n.object()$<$<").build())
                .build();
    }

    private CodeBlock member(Parameter member) {
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
