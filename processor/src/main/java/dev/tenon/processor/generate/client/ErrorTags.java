package dev.tenon.processor.generate.client;

import com.palantir.javapoet.ClassName;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.processor.generate.Statements;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.Operation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a tag for each error that the documents list for an operation. */
final class ErrorTags {
    private final ClassName exception;
    private final String language;
    private final Statements statements;

    ErrorTags(ClassName exception, String language) {
        this.exception = exception;
        this.language = language;
        this.statements = new Statements(language);
    }

    List<String> of(Operation operation) {
        return operation.errors().stream()
                .map(error -> "throws " + exception.simpleName() + " " + Javadocs.code(error.code()) + status(error)
                        + meaning(error) + statements.ofError(operation, error.code()))
                .toList();
    }

    private static String status(ErrorCode error) {
        String statuses = error.rows().stream()
                .flatMap(row -> row.http().stream().boxed())
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(" or "));
        return statuses.isEmpty() ? "" : ", HTTP " + statuses;
    }

    /** What the code means, else what the server says. */
    private String meaning(ErrorCode error) {
        return Stream.concat(error.rows().stream().map(ErrorCode.Row::text), Stream.of(error.text()))
                .flatMap(text -> Stream.ofNullable(Javadocs.prose(text, language)))
                .findFirst()
                .or(() -> error.rows().stream()
                        .map(row -> Javadocs.escape(row.message()))
                        .filter(message -> !message.isEmpty())
                        .findFirst())
                .map(text -> ": " + text)
                .orElse(".");
    }
}
