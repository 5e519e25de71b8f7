package dev.tenon.processor.generate.errors;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.Target;
import dev.tenon.spec.model.ApiModel;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the exception that carries the service's own error codes. */
public final class ExceptionGenerator implements Generator {
    private final Target target;

    public ExceptionGenerator(Target target) {
        this.target = target;
    }

    @Override
    public Stream<JavaFile> generate(ApiModel model) {
        ClassName code = target.ofService(model.service(), "ErrorCode");
        return Stream.of(target.file(TypeSpec.classBuilder(target.ofService(model.service(), "Exception"))
                .addJavadoc(Javadocs.of(
                        "Thrown when " + Javadocs.escape(model.service().name()) + " returns an error."))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeTypes.SERVICE_EXCEPTION)
                .addField(FieldSpec.builder(
                                TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "message")
                        .addParameter(RuntimeTypes.ERROR_DETAILS, "details")
                        .addStatement("super(message, details)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("code")
                        .addJavadoc(Javadocs.of(
                                List.of("Returns the error code; {@link " + code.simpleName()
                                        + "#UNRECOGNIZED} if it is not documented."),
                                List.of("return the code")))
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(code)
                        .addStatement("return ($T) super.code()", code)
                        .build())));
    }
}
