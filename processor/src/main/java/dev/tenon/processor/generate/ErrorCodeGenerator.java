package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.ApiModel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the enum of error codes. Its rows wait as text in a holder class until somebody asks. */
final class ErrorCodeGenerator implements Generator {
    private static final String UNRECOGNIZED = "UNRECOGNIZED";
    private static final String TABLE = "Table";

    private final Target target;

    ErrorCodeGenerator(Target target) {
        this.target = target;
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        ClassName name = target.ofService(model.service(), "ErrorCode");
        List<ErrorCodes.Entry> entries = ErrorCodes.of(model).entries();
        TypeSpec.Builder type = TypeSpec.enumBuilder(name)
                .addJavadoc(Javadocs.of("The documented error codes of the operations generated here."))
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(RuntimeTypes.ERROR_CODE);
        for (ErrorCodes.Entry entry : entries) {
            type.addEnumConstant(entry.constant(), constant(entry));
        }
        type.addEnumConstant(
                UNRECOGNIZED,
                TypeSpec.anonymousClassBuilder("$S", "")
                        .addJavadoc(Javadocs.of("A code that no document mentions."))
                        .build());
        addMembers(type, name);
        type.addType(table(name, entries));
        return Stream.of(target.file(type));
    }

    private static TypeSpec constant(ErrorCodes.Entry entry) {
        String text = Javadocs.code(entry.code());
        for (String description : entry.descriptions()) {
            text += "; " + Javadocs.escape(description);
        }
        return TypeSpec.anonymousClassBuilder("$L", Literals.of(entry.code()))
                .addJavadoc(Javadocs.of(text))
                .build();
    }

    private static void addMembers(TypeSpec.Builder type, ClassName name) {
        type.addField(String.class, "code", Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(MethodSpec.constructorBuilder()
                .addParameter(String.class, "code")
                .addStatement("this.code = code")
                .build());
        type.addMethod(MethodSpec.methodBuilder("code")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return code")
                .build());
        type.addMethod(query("documented", RequestTypes.listOf(RuntimeTypes.DOCUMENTED_ERROR))
                .addJavadoc(Javadocs.of(
                        List.of("The documented HTTP statuses and messages of this code."),
                        List.of("return the rows, in the order of the documents")))
                .addStatement("return $N.ROWS.documented(ordinal())", TABLE)
                .build());
        type.addMethod(
                query("operations", ParameterizedTypeName.get(ClassName.get(Set.class), ClassName.get(String.class)))
                        .addJavadoc(Javadocs.of(
                                List.of("The operations that document this code themselves; empty for a common code."),
                                List.of("return the actions")))
                        .addStatement("return $N.ROWS.operations(ordinal())", TABLE)
                        .build());
        type.addMethod(query("explain", Component.nullable(ClassName.get(String.class)))
                .addParameter(Locale.class, "locale")
                .addJavadoc(Javadocs.of(
                        List.of("Explains this code in a language of the description, else in English."),
                        List.of("param locale the language wanted", "return prose, null where there is none")))
                .addStatement("return $N.ROWS.explain(ordinal(), locale)", TABLE)
                .build());
        type.addMethod(MethodSpec.methodBuilder("of")
                .addJavadoc(Javadocs.of(
                        List.of("Finds the constant of a code."),
                        List.of(
                                "param code the code as the server sends it",
                                "return its constant, else {@link #UNRECOGNIZED}")))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(String.class, "code")
                .addStatement("return $N.ROWS.find(code, $N)", TABLE, UNRECOGNIZED)
                .build());
    }

    private static MethodSpec.Builder query(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private static TypeSpec table(ClassName name, List<ErrorCodes.Entry> entries) {
        CodeBlock packed = Literals.list(Literals.split(ErrorCodes.pack(entries)));
        TypeName table = ParameterizedTypeName.get(RuntimeTypes.ERROR_TABLE, name);
        return TypeSpec.classBuilder(TABLE)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(table, "ROWS", Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of(values(), $L)", RuntimeTypes.ERROR_TABLE, packed)
                        .build())
                .build();
    }
}
