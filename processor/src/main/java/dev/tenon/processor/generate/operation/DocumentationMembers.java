package dev.tenon.processor.generate.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.processor.generate.errors.ErrorCodeGenerator;
import dev.tenon.spec.model.Documentation;
import dev.tenon.spec.model.Documentation.Authorization;
import dev.tenon.spec.model.Documentation.Link;
import dev.tenon.spec.model.Documentation.Resource;
import dev.tenon.spec.model.Documentation.Sample;
import dev.tenon.spec.model.Documentation.Statement;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what the documents say of an operation as methods that make it when they are called, so that it costs no start. */
final class DocumentationMembers {
    private DocumentationMembers() {}

    /** Adds the methods that have something to tell. */
    static void addTo(TypeSpec.Builder type, Operation operation, ClassName errorCode) {
        if (!operation.errors().isEmpty()) {
            type.addMethod(member("errors", JavaTypes.listOf(errorCode))
                    .addStatement("return $T.$N(name())", errorCode, ErrorCodeGenerator.DOCUMENTED_BY)
                    .build());
        }
        operation
                .documentation()
                .authorization()
                .ifPresent(needed -> type.addMethod(member(
                                "authorization",
                                ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.AUTHORIZATION))
                        .addStatement("return $T.of($L)", Optional.class, authorization(needed))
                        .build()));
        List<CodeBlock> parts = parts(operation);
        if (!operation.summary().byLanguage().isEmpty() || !parts.isEmpty()) {
            type.addMethod(member("documentation", RuntimeTypes.OPERATION_DOCUMENTATION)
                    .addStatement(
                            "return $T.of($L)$L",
                            RuntimeTypes.OPERATION_DOCUMENTATION,
                            languagesAndTexts(operation.summary()),
                            parts.stream().collect(CodeBlock.joining("")))
                    .build());
        }
    }

    private static MethodSpec.Builder member(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private static CodeBlock authorization(Authorization needed) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($L, $L)",
                        RuntimeTypes.AUTHORIZATION,
                        Literals.of(needed.action()),
                        needed.access()
                                .map(access -> CodeBlock.of(
                                        "$T.$L", RuntimeTypes.AUTHORIZATION.nestedClass("Access"), access.name()))
                                .orElse(CodeBlock.of("null")));
        for (Resource resource : needed.resources()) {
            code.add(
                    "\n.on($L, $L, $L)",
                    Literals.of(resource.type()),
                    resource.required(),
                    resource.pattern().map(Literals::of).orElse(CodeBlock.of("null")));
        }
        if (!needed.conditions().isEmpty()) {
            code.add("\n.conditions($L)", Literals.list(needed.conditions()));
        }
        if (!needed.dependent().isEmpty()) {
            code.add("\n.dependent($L)", Literals.list(needed.dependent()));
        }
        return code.build();
    }

    private static List<CodeBlock> parts(Operation operation) {
        Documentation documentation = operation.documentation();
        List<CodeBlock> parts = new ArrayList<>();
        documentation.notes().forEach(note -> parts.add(CodeBlock.of("\n.note($L)", prose(note))));
        documentation.links().forEach(link -> parts.add(CodeBlock.of("\n.link($L)", link(link))));
        documentation.samples().forEach(sample -> parts.add(CodeBlock.of("\n.sample($L)", sample(sample))));
        documentation.statements().forEach(said -> parts.add(CodeBlock.of("\n.statement($L)", statement(said))));
        operation.sources().forEach(source -> parts.add(CodeBlock.of("\n.document($L)", document(source))));
        return parts;
    }

    private static CodeBlock link(Link link) {
        String method = link.operation().isPresent() ? "toOperation" : "toDocument";
        String target = link.operation().or(link::address).orElse("");
        return CodeBlock.of("$T.$L($L, $L)", RuntimeTypes.LINK, method, Literals.of(target), prose(link.title()));
    }

    private static CodeBlock sample(Sample sample) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L)", RuntimeTypes.SAMPLE, prose(sample.title()));
        sample.request().ifPresent(request -> code.add("$>\n.request($L)$<", Literals.of(request)));
        sample.response().ifPresent(response -> code.add("$>\n.response($L)$<", Literals.of(response)));
        sample.format().ifPresent(format -> code.add("$>\n.in($T.$L)$<", RuntimeTypes.FORMAT, format.name()));
        return code.build();
    }

    private static CodeBlock statement(Statement statement) {
        List<String> subjectAndDocuments = Stream.concat(Stream.of(statement.about()), statement.sources().stream())
                .toList();
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.about($L)", RuntimeTypes.STATEMENT, Literals.list(subjectAndDocuments));
        statement.type().ifPresent(type -> code.add("$>\n.type($L)$<", Literals.of(type)));
        statement.required().ifPresent(required -> code.add("$>\n.required($L)$<", required));
        statement.example().ifPresent(example -> code.add("$>\n.example($L)$<", Literals.of(example)));
        if (!statement.text().byLanguage().isEmpty()) {
            code.add("$>\n.text($L)$<", prose(statement.text()));
        }
        return code.build();
    }

    private static CodeBlock document(Source source) {
        return CodeBlock.of(
                "$L, $L, $L, $L",
                Literals.of(source.id()),
                Literals.of(source.document()),
                source.language().map(Literals::of).orElse(CodeBlock.of("null")),
                source.date().map(Literals::of).orElse(CodeBlock.of("null")));
    }

    private static CodeBlock prose(LocalizedText text) {
        return text.byLanguage().isEmpty()
                ? CodeBlock.of("$T.NONE", RuntimeTypes.PROSE)
                : CodeBlock.of("$T.of($L)", RuntimeTypes.PROSE, languagesAndTexts(text));
    }

    private static CodeBlock languagesAndTexts(LocalizedText text) {
        List<String> languagesAndTexts = new ArrayList<>();
        new TreeMap<>(text.byLanguage()).forEach((language, prose) -> {
            languagesAndTexts.add(language);
            languagesAndTexts.add(prose);
        });
        return Literals.list(languagesAndTexts);
    }
}
