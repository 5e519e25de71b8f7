package dev.tenon.processor.generate.errors;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the error codes: an enum, or, where there are more constants than one class can initialise, an interface over several
 * enums. Their rows are kept as text in a holder class until they are read.
 */
public final class ErrorCodeGenerator implements Generator {
    /** So many constants keep a class initialiser below 64 kB. */
    static final int MAX_CONSTANTS = 3_000;

    /** The method that finds the codes of an operation. */
    public static final String DOCUMENTED_BY = "documentedBy";

    private static final String UNRECOGNIZED = "UNRECOGNIZED";

    private final Target target;

    public ErrorCodeGenerator(Target target) {
        this.target = target;
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        ClassName name = target.ofService(model.service(), "ErrorCode");
        List<ErrorCodes.Entry> entries = ErrorCodes.of(model).entries();
        if (entries.size() <= MAX_CONSTANTS) {
            ClassName table = name.nestedClass("Table");
            TypeSpec.Builder type = enumeration(name, RuntimeTypes.ERROR_CODE, entries);
            type.addEnumConstant(UNRECOGNIZED, unrecognized());
            ErrorCodeMembers.addTo(type, table, CodeBlock.of("ordinal()"));
            type.addMethod(lookup(name, table));
            type.addMethod(documentedBy(name, table));
            type.addType(table(table, name, CodeBlock.of("values()"), entries)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .build());
            return Stream.of(target.file(type));
        }
        ClassName table = target.ofService(model.service(), "ErrorTable");
        return Stream.of(
                target.file(family(name, table, entries)),
                target.file(table(table, name, CodeBlock.of("$T.all()", table), entries)
                        .addMethod(all(name, entries))));
    }

    /** A switch over an interface is another program than one over an enum, so that nobody should find out by accident. */
    @Override
    public Stream<String> notes(ApiModel model) {
        int codes = ErrorCodes.of(model).entries().size();
        String name = target.ofService(model.service(), "ErrorCode").simpleName();
        return codes <= MAX_CONSTANTS
                ? Stream.empty()
                : Stream.of(String.format(
                        Locale.ROOT,
                        "%s is an interface over several enums, because one enum holds at most %,d of the %,d"
                                + " error codes;"
                                + " name fewer operations to get an enum",
                        name,
                        MAX_CONSTANTS,
                        codes));
    }

    private TypeSpec.Builder enumeration(ClassName name, ClassName contract, List<ErrorCodes.Entry> entries) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(name)
                .addJavadoc(Javadocs.of("The documented error codes of the operations generated here."))
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(contract);
        entries.forEach(entry -> type.addEnumConstant(entry.constant(), constant(entry, target.language())));
        return type;
    }

    private static TypeSpec constant(ErrorCodes.Entry entry, String language) {
        return TypeSpec.anonymousClassBuilder("$L", Literals.of(entry.code()))
                .addJavadoc(javadoc(entry, language))
                .build();
    }

    /** What a constant says: the code, what it means, and its statuses with the messages that the service sends. */
    static CodeBlock javadoc(ErrorCodes.Entry entry, String language) {
        StringBuilder text = new StringBuilder(Javadocs.code(entry.code()));
        String meaning = Javadocs.prose(entry.text(), language);
        if (meaning != null) {
            text.append(": ").append(meaning);
        }
        entry.descriptions().forEach(description -> text.append("; ").append(Javadocs.escape(description)));
        return Javadocs.of(text.toString());
    }

    private static TypeSpec unrecognized() {
        return TypeSpec.anonymousClassBuilder("$S", "")
                .addJavadoc(Javadocs.of("A code that is not documented."))
                .build();
    }

    private static MethodSpec lookup(ClassName name, ClassName table) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(Javadocs.of(
                        List.of("Finds the constant of a code."),
                        List.of(
                                "param code the code as the server sends it",
                                "return the constant, or {@link #UNRECOGNIZED} if the code is not documented")))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(String.class, "code")
                .addStatement("return $T.ROWS.find(code, $N)", table, UNRECOGNIZED)
                .build();
    }

    private static MethodSpec documentedBy(ClassName name, ClassName table) {
        return MethodSpec.methodBuilder(DOCUMENTED_BY)
                .addJavadoc(Javadocs.of(
                        List.of("Finds the codes that an operation documents itself."),
                        List.of("param operation the action, in exact case", "return the constants, in their order")))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(JavaTypes.listOf(name))
                .addParameter(String.class, "operation")
                .addStatement("return $T.ROWS.documentedBy(operation)", table)
                .build();
    }

    private static TypeSpec.Builder table(
            ClassName table, ClassName name, CodeBlock values, List<ErrorCodes.Entry> entries) {
        CodeBlock packed = Literals.list(Literals.split(ErrorCodes.pack(entries)));
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.ERROR_TABLE, name);
        return TypeSpec.classBuilder(table)
                .addAnnotation(RuntimeTypes.GENERATED_BY_TENON)
                .addModifiers(Modifier.FINAL)
                .addField(FieldSpec.builder(type, "ROWS", Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($L, $L)", RuntimeTypes.ERROR_TABLE, values, packed)
                        .build());
    }

    private TypeSpec.Builder family(ClassName name, ClassName table, List<ErrorCodes.Entry> entries) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addAnnotation(RuntimeTypes.GENERATED_BY_TENON)
                .addJavadoc(Javadocs.of("The documented error codes of the operations generated here, grouped because"
                        + " one enum cannot hold them all."))
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(RuntimeTypes.ERROR_CODE);
        int offset = 0;
        for (ClassName group : groups(name, entries)) {
            boolean last = offset >= entries.size();
            List<ErrorCodes.Entry> some =
                    last ? List.of() : entries.subList(offset, Math.min(offset + MAX_CONSTANTS, entries.size()));
            TypeSpec.Builder shard = enumeration(group, name, some).addModifiers(Modifier.STATIC);
            if (last) {
                shard.addEnumConstant(UNRECOGNIZED, unrecognized());
                type.addField(FieldSpec.builder(name, UNRECOGNIZED, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc(Javadocs.of("A code that is not documented."))
                        .initializer("$T.$N", group, UNRECOGNIZED)
                        .build());
            }
            ErrorCodeMembers.addTo(shard, table, CodeBlock.of("$L + ordinal()", offset));
            type.addType(shard.build());
            offset += MAX_CONSTANTS;
        }
        return type.addMethod(lookup(name, table)).addMethod(documentedBy(name, table));
    }

    /** One enum for each group of constants, and one for codes that are not documented. */
    private static List<ClassName> groups(ClassName name, List<ErrorCodes.Entry> entries) {
        List<ClassName> groups = new ArrayList<>();
        for (int offset = 0; offset < entries.size(); offset += MAX_CONSTANTS) {
            groups.add(name.nestedClass("Group" + (groups.size() + 1)));
        }
        groups.add(name.nestedClass("Unknown"));
        return groups;
    }

    private static MethodSpec all(ClassName name, List<ErrorCodes.Entry> entries) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("all")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ArrayTypeName.of(name))
                .addStatement("$T all = new $T<>()", JavaTypes.listOf(name), ArrayList.class);
        groups(name, entries)
                .forEach(group -> method.addStatement("all.addAll($T.of($T.values()))", List.class, group));
        return method.addStatement("return all.toArray(new $T[0])", name).build();
    }
}
