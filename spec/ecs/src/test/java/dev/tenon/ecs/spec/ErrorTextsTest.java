package dev.tenon.ecs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.source.Diagnostics;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which error codes are explained in both languages. */
class ErrorTextsTest {
    private static final int MOST_DOCUMENTED = 150;
    /** Codes that are explained; a greater number is better. */
    private static final int EXPLAINED = 1468;

    private final ApiModel ecs = SpecLoader.load(
                    "tenon/ecs/v2014_05_26/service.yaml",
                    SpecSource.ofFolder(Path.of("src", "main", "resources")),
                    new Diagnostics())
            .orElseThrow();

    @Test
    @DisplayName("every error that any operation may respond with is explained")
    void commonErrorsAreExplained() {
        assertThat(unexplained(ecs.service().commonErrors())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AttachKeyPair", "RunInstances", "StartInstance"})
    @DisplayName("every error of the operations people meet first is explained")
    void errorsOfTheFirstOperationsAreExplained(String name) {
        Operation operation = ecs.operations().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(unexplained(operation.errors())).isEmpty();
    }

    @Test
    @DisplayName("the 150 codes that most operations document are explained, and no fewer codes than committed")
    void whatIsDocumentedMostIsExplained() {
        Map<String, Integer> operations = new HashMap<>();
        ecs.operations()
                .forEach(operation ->
                        operation.errors().forEach(code -> operations.merge(code.code(), 1, Integer::sum)));
        List<String> most = operations.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_DOCUMENTED)
                .map(Map.Entry::getKey)
                .toList();
        Set<String> unexplained = unexplained(all());
        Set<String> codes = all().stream().map(ErrorCode::code).collect(Collectors.toSet());
        System.out.println("error codes " + codes.size() + ", explained " + (codes.size() - unexplained.size()));

        assertThat(most).filteredOn(unexplained::contains).isEmpty();
        assertThat(codes.size() - unexplained.size()).isGreaterThanOrEqualTo(EXPLAINED);
    }

    private List<ErrorCode> all() {
        return Stream.concat(
                        ecs.service().commonErrors().stream(),
                        ecs.operations().stream().flatMap(operation -> operation.errors().stream()))
                .toList();
    }

    /** The codes that have no text in one of the two languages, neither of their own nor of a row. */
    private static Set<String> unexplained(List<ErrorCode> codes) {
        Set<String> explained = codes.stream()
                .filter(code -> Stream.concat(
                                Stream.of(code.text()), code.rows().stream().map(ErrorCode.Row::text))
                        .map(LocalizedText::byLanguage)
                        .anyMatch(text -> text.keySet().containsAll(List.of("en", "zh"))))
                .map(ErrorCode::code)
                .collect(Collectors.toSet());
        Set<String> unexplained = codes.stream().map(ErrorCode::code).collect(Collectors.toCollection(TreeSet::new));
        unexplained.removeAll(explained);
        return unexplained;
    }
}
