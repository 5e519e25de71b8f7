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
import dev.tenon.spec.model.ParameterType.MapForm;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.spec.model.ScalarKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the methods that turn a request into parameters, in the order in which they are signed where that is known. */
public final class Encoders {
    /** So many parameters keep a method far from the limit of 64 kB. */
    private static final int PARAMETERS_PER_METHOD = 1_000;

    private static final String WRITE = "write";

    private static final ParameterSpec SINK =
            ParameterSpec.builder(RuntimeTypes.PARAMETER_SINK, "sink").build();

    private final Optional<Batches> batches;
    private final GroupMethods methods;

    /**
     * Writes the encoding of a request.
     *
     * @param batches what is sent in batches, if anything
     */
    public Encoders(ClassName request, Optional<Batches> batches) {
        this(batches, new GroupMethods(request, false));
    }

    private Encoders(Optional<Batches> batches, GroupMethods methods) {
        this.batches = batches;
        this.methods = methods;
    }

    /** Adds the method that writes a structure under names of its own, and those of the groups in it. */
    static void addTo(TypeSpec.Builder type, RequestStructure structure, GroupMethods methods) {
        Encoders encoders = new Encoders(Optional.empty(), methods);
        type.addMethod(encoders.group(
                methods.ofStructure(
                        WRITE, ParameterSpec.builder(methods.owner(), "group").build(), SINK),
                structure.members()));
        encoders.addGroups(type, structure.members());
    }

    /** Adds the encoding methods of an operation. */
    public void addTo(TypeSpec.Builder type, List<Parameter> parameters) {
        MethodSpec.Builder encode = MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(methods.owner(), "request")
                .addParameter(RuntimeTypes.PARAMETER_SINK, "sink");
        for (Parameter parameter : parameters) {
            if (parameter.splittable()) {
                parameter.constraints().maxItems().ifPresent(most -> encode.addStatement(limit(parameter, most)));
            }
        }
        if (AdvisoryChecks.areNeeded(parameters)) {
            new AdvisoryChecks(methods).addTo(type, parameters);
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
                        .addParameter(methods.owner(), "request")
                        .addParameter(RuntimeTypes.PARAMETER_SINK, "sink")
                        .addCode(body(some, "request"))
                        .build());
            }
        }
        type.addMethod(encode.build());
        addGroups(type, parameters);
        new JsonEncoders(methods).addTo(type, JsonEncoders.inTexts(parameters));
    }

    private void addGroups(TypeSpec.Builder type, List<Parameter> parameters) {
        RequestParameters.namedGroups(parameters)
                .forEach(group -> type.addMethod(group(
                        methods.ofGroup(
                                WRITE,
                                group,
                                ParameterSpec.builder(methods.record(group), "group")
                                        .build(),
                                SINK),
                        group.members())));
    }

    private CodeBlock limit(Parameter parameter, int most) {
        CodeBlock list = CodeBlock.of(
                "$L, request.$N(), $L", Literals.of(RequestParameters.listName(parameter)), parameter.javaName(), most);
        return batches.filter(batches -> batches.items().equals(parameter))
                .map(batches -> CodeBlock.of("sink.atMost($L, $L)", list, Literals.of(batches.method())))
                .orElseGet(() -> CodeBlock.of("sink.atMost($L)", list));
    }

    private MethodSpec group(MethodSpec.Builder method, List<Parameter> members) {
        return method.addCode(body(sorted(members), "group"))
                .addStatement("sink.end()")
                .build();
    }

    private CodeBlock writing(Group group, CodeBlock value) {
        return methods.call(WRITE, group, CodeBlock.of("$L, sink", value));
    }

    private CodeBlock body(List<Parameter> parameters, String owner) {
        CodeBlock.Builder code = CodeBlock.builder();
        parameters.forEach(parameter -> {
            CodeBlock all = CodeBlock.of("$N.$N()", owner, parameter.javaName());
            boolean cut = parameter.splittable()
                    && parameter.type() instanceof Repeated repeated
                    && repeated.element() instanceof Group;
            CodeBlock value = cut ? CodeBlock.of("sink.sent($L, $L)", Literals.of(parameter.wireName()), all) : all;
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
        boolean goesOn = parameter.type() instanceof Group
                || parameter.type() instanceof Repeated
                || (parameter.type() instanceof MapOf map && !(map.form() instanceof MapForm.JsonObject));
        return goesOn ? parameter.wireName() + "." : parameter.wireName();
    }

    private void write(String wireName, ParameterType type, CodeBlock value, boolean nullable, CodeBlock.Builder code) {
        CodeBlock name = Literals.of(wireName);
        if (type instanceof Scalar scalar) {
            code.addStatement("sink.put($L, $L$L)", name, value, format(scalar));
        } else if (type instanceof EncodedList list) {
            if (list.separator().isEmpty()) {
                code.addStatement("sink.putJsonArray($L, $L$L)", name, value, elementFormat(list.element()));
            } else {
                CodeBlock separator = Literals.of(list.separator().get());
                CodeBlock format = elementFormat(list.element());
                code.addStatement("sink.putSeparated($L, $L, $L$L)", name, value, separator, format);
            }
        } else if (type instanceof MapOf map) {
            map(name, map, value, code);
        } else if (type instanceof JsonText json) {
            code.addStatement(new JsonEncoders(methods).put(name, json, value));
        } else if (type instanceof Group group) {
            if (nullable) {
                code.beginControlFlow("if ($L != null)", value);
            }
            code.addStatement("sink.begin($L)", name);
            code.addStatement(writing(group, value));
            if (nullable) {
                code.endControlFlow();
            }
        } else {
            repeated(name, (Repeated) type, value, code);
        }
    }

    private static void map(CodeBlock name, MapOf map, CodeBlock value, CodeBlock.Builder code) {
        CodeBlock format = Scalars.format(map.value().format());
        if (map.form() instanceof MapForm.Entries entries) {
            code.addStatement(
                    "sink.putEntries($L, $L, $L, $L, $L, $L)",
                    name,
                    value,
                    Literals.of(entries.key()),
                    Literals.of(entries.value()),
                    format,
                    entries.base());
        } else if (map.form() instanceof MapForm.Members) {
            code.addStatement("sink.putMembers($L, $L, $L)", name, value, format);
        } else {
            code.addStatement("sink.putJsonObject($L, $L$L)", name, value, elementFormat(map.value()));
        }
    }

    private void repeated(CodeBlock name, Repeated repeated, CodeBlock value, CodeBlock.Builder code) {
        if (repeated.element() instanceof Group group) {
            code.beginControlFlow("for (int i = 0; i < $L.size(); i++)", value);
            code.addStatement(repeated.base() == 0 ? "sink.begin($L, i)" : "sink.begin($L, i + 1)", name);
            code.addStatement(writing(group, CodeBlock.of("$L.get(i)", value)));
            code.endControlFlow();
            return;
        }
        Scalar element = (Scalar) repeated.element();
        CodeBlock format = elementFormat(element);
        if (format.isEmpty() && repeated.base() == 1) {
            code.addStatement("sink.putRepeated($L, $L)", name, value);
        } else {
            CodeBlock written = Scalars.format(element.format());
            code.addStatement("sink.putRepeated($L, $L, $L, $L)", name, value, written, repeated.base());
        }
    }

    private static CodeBlock format(Scalar scalar) {
        return Scalars.isFormatted(scalar.kind(), scalar.format())
                ? CodeBlock.of(", $L", Scalars.format(scalar.format()))
                : CodeBlock.of("");
    }

    /** How the elements of a list or map are written; without a pattern times are ISO 8601 anyway. */
    private static CodeBlock elementFormat(Scalar element) {
        return element.kind() == ScalarKind.TIMESTAMP && element.format().isEmpty()
                ? CodeBlock.of("")
                : format(element);
    }
}
