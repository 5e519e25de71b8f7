package dev.tenon.processor.generate;

import dev.tenon.spec.model.Documentation.Sample;
import dev.tenon.spec.model.Documentation.Statement;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.RequestParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Javadoc says of samples, and of what single documents say otherwise. */
public final class Statements {
    private final String language;

    /**
     * For Javadoc in a language.
     *
     * @param language the language tag asked for
     */
    public Statements(String language) {
        this.language = language;
    }

    /** The paragraphs of a request: statements about parameters, the operation's own and common ones, then requests. */
    public List<String> ofRequest(Operation operation) {
        return Stream.concat(
                        operation.documentation().statements().stream()
                                .filter(statement -> isAboutParameter(operation, statement.about()))
                                .map(this::paragraph),
                        samples(operation, Sample::request))
                .toList();
    }

    /** The paragraphs of a response: statements about fields, then responses. */
    public List<String> ofResponse(Operation operation) {
        return Stream.concat(
                        operation.documentation().statements().stream()
                                .filter(statement -> isAboutField(operation, statement.about()))
                                .map(this::paragraph),
                        samples(operation, Sample::response))
                .toList();
    }

    /** What is said of an error code, without its name; empty when nothing is. */
    public String ofError(Operation operation, String code) {
        return operation.documentation().statements().stream()
                .filter(statement -> statement.about().equals(code))
                .map(statement -> " " + said(statement))
                .collect(Collectors.joining());
    }

    /** A common parameter is named by neither the operation's parameters nor its fields nor its errors. */
    private static boolean isAboutParameter(Operation operation, String name) {
        return Stream.concat(
                                operation.parameters().stream(),
                                RequestParameters.groups(operation.parameters())
                                        .flatMap(group -> group.members().stream()))
                        .anyMatch(parameter -> parameter.path().equals(name))
                || !(isAboutField(operation, name)
                        || operation.errors().stream()
                                .anyMatch(error -> error.code().equals(name)));
    }

    private static boolean isAboutField(Operation operation, String path) {
        int dot = path.indexOf('.');
        String top = dot < 0 ? path : path.substring(0, dot);
        return operation.response().stream().anyMatch(field -> field.wireName().equals(top));
    }

    private String paragraph(Statement statement) {
        return Javadocs.code(statement.about()) + " in " + documents(statement) + ": " + said(statement);
    }

    private static String documents(Statement statement) {
        return statement.sources().isEmpty()
                ? "the documents"
                : statement.sources().stream().map(Javadocs::escape).collect(Collectors.joining(", "));
    }

    private String said(Statement statement) {
        List<String> said = new ArrayList<>();
        statement.type().ifPresent(type -> said.add("type " + Javadocs.code(type)));
        statement.required().ifPresent(required -> said.add(required ? "required" : "not required"));
        statement.example().ifPresent(example -> said.add("example " + Javadocs.code(example)));
        String prose = Javadocs.prose(statement.text(), language);
        String facts = String.join(", ", said) + (said.isEmpty() ? "" : ".");
        return prose == null ? facts : said.isEmpty() ? prose : facts + " " + prose;
    }

    private Stream<String> samples(Operation operation, Function<Sample, Optional<String>> shown) {
        return operation.documentation().samples().stream()
                .flatMap(sample -> shown.apply(sample).stream()
                        .filter(text -> !text.isBlank())
                        .map(text -> title(Javadocs.prose(sample.title(), language)) + Javadocs.code(text)));
    }

    private static String title(@Nullable String title) {
        return title == null ? "Sample: " : title + " ";
    }
}
