package dev.tenon.processor.generate.errors;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.ErrorCodes;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes, on request, an enum of the errors of each operation, so that a {@code switch} without a default is complete. */
public final class OperationErrorGenerator implements Generator {
    private static final String OTHER = "OTHER";

    private final Target target;

    public OperationErrorGenerator(Target target) {
        this.target = target;
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        return model.operations().stream().map(operation -> target.file(errors(model.service(), operation)));
    }

    private TypeSpec.Builder errors(Service service, Operation operation) {
        ClassName name = target.type(operation.typeName() + "Error");
        ClassName exception = target.ofService(service, "Exception");
        Set<String> own = operation.errors().stream().map(ErrorCode::code).collect(Collectors.toSet());
        List<ErrorCodes.Entry> entries = ErrorCodes.of(new ApiModel(service, List.of(operation))).entries().stream()
                .filter(entry -> own.contains(entry.code()))
                .toList();
        TypeSpec.Builder type = TypeSpec.enumBuilder(name)
                .addJavadoc(Javadocs.of("The errors that " + target.link(service, operation)
                        + " documents itself. A {@code switch} expression that names all of them and {@link"
                        + " #OTHER} needs no default, so it no longer compiles when another error is documented."))
                .addModifiers(Modifier.PUBLIC);
        CodeBlock.Builder cases = CodeBlock.builder();
        for (ErrorCodes.Entry entry : entries) {
            String constant = entry.constant().equals(OTHER) ? OTHER + "_CODE" : entry.constant();
            type.addEnumConstant(
                    constant,
                    TypeSpec.anonymousClassBuilder("")
                            .addJavadoc(ErrorCodeGenerator.javadoc(entry, target.language()))
                            .build());
            cases.addStatement("case $L -> $N", Literals.of(entry.code()), constant);
        }
        type.addEnumConstant(
                OTHER,
                TypeSpec.anonymousClassBuilder("")
                        .addJavadoc(Javadocs.of(
                                "Any other error: one that is common to all operations, or not documented."))
                        .build());
        return type.addMethod(of(name, exception, cases.build()));
    }

    private static MethodSpec of(ClassName name, ClassName exception, CodeBlock cases) {
        MethodSpec.Builder of = MethodSpec.methodBuilder("of")
                .addJavadoc(Javadocs.of(
                        List.of("Finds the constant of an error."),
                        List.of("param error what a call to the operation threw", "return the constant")))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(exception, "error");
        if (cases.isEmpty()) {
            return of.addStatement("return $N", OTHER).build();
        }
        return of.addCode("return switch (error.rawCode()) {\n$>$L", cases)
                .addStatement("default -> $N", OTHER)
                .addCode("$<};\n")
                .build();
    }
}
