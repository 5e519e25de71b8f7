package dev.tenon.processor.generate.response;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.Structure;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Outcome;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the methods of a response that return the failures behind HTTP status 200. */
final class Outcomes {
    private final ClassName response;
    private final ClassName codes;
    private final Operation operation;

    Outcomes(Operation operation, ClassName response, ClassName codes) {
        this.operation = operation;
        this.response = response;
        this.codes = codes;
    }

    /** Adds the methods to the response record. */
    void addTo(TypeSpec.Builder type, Outcome outcome) {
        ResponseField items = Fields.named(operation.response(), outcome.items());
        Structure struct = (Structure) ((ListOf) items.type()).element();
        ClassName item = ResponseTypes.record(struct, response);
        Optional<ResponseField> code = outcome.code().map(name -> Fields.named(struct.fields(), name));
        CodeBlock failed = CodeBlock.of(
                "$T.failed($L, $L)",
                RuntimeTypes.ITEM_FAILURE,
                Fields.of("item", Fields.named(struct.fields(), outcome.success())),
                Fields.text("item", code));
        type.addMethod(failures(outcome, items, struct, item, failed, code));
        type.addMethod(successes(items, item, failed));
        type.addMethod(orThrow());
    }

    private MethodSpec failures(
            Outcome outcome,
            ResponseField items,
            Structure struct,
            ClassName item,
            CodeBlock failed,
            Optional<ResponseField> code) {
        CodeBlock subject = Fields.text("item", outcome.subject().map(name -> Fields.named(struct.fields(), name)));
        CodeBlock message = Fields.text("item", outcome.message().map(name -> Fields.named(struct.fields(), name)));
        return method("failures", "Returns the items that failed.", "the failures, in the order of the response")
                .returns(JavaTypes.listOf(RuntimeTypes.ITEM_FAILURE))
                .addStatement("$T failures = new $T<>()", JavaTypes.listOf(RuntimeTypes.ITEM_FAILURE), ArrayList.class)
                .beginControlFlow("for ($T item : this.$N)", item, items.javaName())
                .beginControlFlow("if ($L)", failed)
                .addStatement("$T code = $L", String.class, Fields.text("item", code))
                .addStatement("$T raw = code == null ? $S : code", String.class, "")
                .addStatement(
                        "failures.add(new $T($L, $T.of(raw), raw, $L))",
                        RuntimeTypes.ITEM_FAILURE,
                        subject,
                        codes,
                        message)
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $T.copyOf(failures)", List.class)
                .build();
    }

    private static MethodSpec successes(ResponseField items, ClassName item, CodeBlock failed) {
        return method("successes", "Returns the items that did not fail.", "the items, in the order of the response")
                .returns(JavaTypes.listOf(item))
                .addStatement("$T successes = new $T<>()", JavaTypes.listOf(item), ArrayList.class)
                .beginControlFlow("for ($T item : this.$N)", item, items.javaName())
                .beginControlFlow("if (!$L)", failed)
                .addStatement("successes.add(item)")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $T.copyOf(successes)", List.class)
                .build();
    }

    private MethodSpec orThrow() {
        CodeBlock requestId = operation.response().stream()
                .filter(field -> field.wireName().equals("RequestId") && Fields.is(field, ScalarKind.STRING))
                .findFirst()
                .map(field -> CodeBlock.of("this.$N", field.javaName()))
                .orElse(CodeBlock.of("null"));
        return method("orThrow", "Throws a <code>PartialFailureException</code> if any item failed.", "this response")
                .returns(response)
                .addStatement(
                        "$T.requireNone($L, $L, failures())",
                        RuntimeTypes.ITEM_FAILURE,
                        Literals.of(operation.name()),
                        requestId)
                .addStatement("return this")
                .build();
    }

    private static MethodSpec.Builder method(String name, String summary, String result) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(Javadocs.of(List.of(summary), List.of("return " + result)))
                .addModifiers(Modifier.PUBLIC);
    }
}
