package dev.tenon.processor.generate.errors;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.RuntimeTypes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the members of every constant of an error code. */
final class ErrorCodeMembers {
    private ErrorCodeMembers() {}

    /** Adds the members to an enum whose rows stand in a table, each at an index. */
    static void addTo(TypeSpec.Builder type, ClassName table, CodeBlock index) {
        type.addField(String.class, "code", Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(MethodSpec.constructorBuilder()
                .addParameter(String.class, "code")
                .addStatement("this.code = code")
                .build());
        type.addMethod(query("code", ClassName.get(String.class))
                .addStatement("return code")
                .build());
        type.addMethod(query("documented", JavaTypes.listOf(RuntimeTypes.DOCUMENTED_ERROR))
                .addJavadoc(Javadocs.of(
                        List.of("Returns the documented HTTP statuses and messages of this code."),
                        List.of("return the rows, in the order of the documents")))
                .addStatement("return $T.ROWS.documented($L)", table, index)
                .build());
        type.addMethod(query("documented", JavaTypes.listOf(RuntimeTypes.DOCUMENTED_ERROR))
                .addParameter(String.class, "operation")
                .addJavadoc(Javadocs.of(
                        List.of("Returns the HTTP statuses and messages of this code that are documented for"
                                + " one operation."),
                        List.of(
                                "param operation the action, in exact case",
                                "return the rows, including those for every operation")))
                .addStatement("return $T.ROWS.documented($L, operation)", table, index)
                .build());
        type.addMethod(query(
                        "operations", ParameterizedTypeName.get(ClassName.get(Set.class), ClassName.get(String.class)))
                .addJavadoc(Javadocs.of(
                        List.of("Returns the operations that document this code themselves; none for a common code."),
                        List.of("return the actions")))
                .addStatement("return $T.ROWS.operations($L)", table, index)
                .build());
        type.addMethod(query("explain", Component.nullable(ClassName.get(String.class)))
                .addParameter(Locale.class, "locale")
                .addJavadoc(Javadocs.of(
                        List.of("Explains this code, in the given language if the description has a text in it."),
                        List.of(
                                "param locale the language",
                                "return the text, or else the documented message, marked as such; null"
                                        + " without either")))
                .addStatement("return $T.ROWS.explain($L, locale)", table, index)
                .build());
    }

    private static MethodSpec.Builder query(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
