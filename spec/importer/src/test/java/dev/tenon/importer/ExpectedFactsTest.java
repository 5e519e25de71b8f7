package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compares what the importer reads in each page with what a careful reader found there. */
class ExpectedFactsTest {
    private final List<String> differences = new ArrayList<>();
    private int pages;
    private int parameters;
    private int responseFields;
    private int placedFields;
    private int placedAgreeing;
    private int errors;
    private int parametersAgreeing;
    private int responseAgreeing;
    private int errorsAgreeing;

    @Test
    @DisplayName("Every page agrees with what is expected of it in parameters, errors and response fields")
    void everyPageAgreesWithACarefulReader() {
        Path shared = Shared.folder();
        for (Path expected : Shared.files(shared.resolve("expected"), ".json")) {
            String stem = expected.getFileName().toString().replaceFirst("\\.json$", "");
            Path page = page(shared.resolve("pages"), stem);
            Optional<OperationFacts> facts = PageReader.read(PageText.of(stem, Shared.read(page)));
            assertThat(facts).as("%s is the page of an operation", stem).isPresent();
            compare(stem, Shared.json(expected), facts.orElseThrow());
        }
        System.out.println(table());
        differences.forEach(System.out::println);
        assertThat(differences).isEmpty();
    }

    private static Path page(Path pages, String stem) {
        Path markdown = pages.resolve(stem + ".md");
        return Files.exists(markdown) ? markdown : pages.resolve(stem + ".txt");
    }

    private String table() {
        return String.join(
                "\n",
                "pages " + pages,
                row("parameters (name, type, required, example)", parametersAgreeing, parameters),
                row("error rows (http, code, message)", errorsAgreeing, errors),
                row("response fields the page places", responseAgreeing, responseFields),
                row("response fields placed by other knowledge", placedAgreeing, placedFields));
    }

    private static String row(String what, int agreeing, int all) {
        return String.format(
                Locale.ROOT,
                "%-45s %5d of %5d  %.1f %%",
                what,
                agreeing,
                all,
                all == 0 ? 100.0 : 100.0 * agreeing / all);
    }

    private void compare(String page, ExampleNode expected, OperationFacts facts) {
        pages++;
        if (!Shared.text(expected, "operation").equals(facts.operation())) {
            differences.add(page + ": operation " + facts.operation());
        }
        List<String> wantedParameters = Shared.items(expected, "parameters").stream()
                .map(parameter -> String.join(
                        "|",
                        Shared.text(parameter, "name"),
                        Shared.text(parameter, "type"),
                        Shared.text(parameter, "required"),
                        Shared.text(parameter, "example")))
                .toList();
        List<String> foundParameters = facts.parameters().stream()
                .map(parameter -> String.join(
                        "|",
                        parameter.name(),
                        parameter.type(),
                        String.valueOf(parameter.required().orElse(false)),
                        parameter.example()))
                .toList();
        parameters += wantedParameters.size();
        parametersAgreeing += differ(page + " parameter", wantedParameters, foundParameters);
        List<String> wantedErrors = Shared.items(expected, "errors").stream()
                .map(error -> String.join(
                        "|", Shared.text(error, "http"), Shared.text(error, "code"), Shared.text(error, "message")))
                .toList();
        List<String> foundErrors = facts.errors().stream()
                .map(error -> String.join(
                        "|",
                        error.http().isPresent() ? String.valueOf(error.http().getAsInt()) : "",
                        error.code(),
                        error.message()))
                .toList();
        errors += wantedErrors.size();
        errorsAgreeing += differ(page + " error", wantedErrors, foundErrors);
        compareResponse(page, expected, facts);
    }

    private void compareResponse(String page, ExampleNode expected, OperationFacts facts) {
        List<String> wanted = new ArrayList<>();
        List<String> placed = new ArrayList<>();
        wanted("", Shared.items(expected, "response"), wanted, placed);
        List<String> found = new ArrayList<>();
        found("", facts.response(), found);
        responseFields += wanted.size();
        placedFields += placed.size();
        List<String> rest = new ArrayList<>(found);
        rest.removeAll(wanted);
        long surplus = rest.stream().filter(field -> !placed.contains(field)).count();
        for (String field : placed) {
            if (found.contains(field)) {
                placedAgreeing++;
            } else {
                System.out.println(page + " not demanded: " + field);
            }
        }
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(found);
        responseAgreeing += wanted.size() - missing.size();
        missing.forEach(field -> differences.add(page + " response lacks " + field));
        if (surplus > 0) {
            rest.stream()
                    .filter(field -> !placed.contains(field))
                    .forEach(field -> System.out.println(page + " response adds " + field));
        }
    }

    private static void wanted(String path, List<ExampleNode> fields, List<String> certain, List<String> placed) {
        for (ExampleNode field : fields) {
            String name = path + Shared.text(field, "name");
            String line = name + " " + Shared.text(field, "kind") + " " + Shared.text(field, "item") + " "
                    + Shared.text(field, "item_kind") + " " + Shared.text(field, "type") + " "
                    + Shared.text(field, "json_form");
            (Shared.member(field, "placed_by").isPresent() ? placed : certain).add(line);
            wanted(name + "/", Shared.items(field, "fields"), certain, placed);
        }
    }

    private static void found(String path, List<ResponseFact> fields, List<String> lines) {
        for (ResponseFact field : fields) {
            String name = path + field.name();
            lines.add(name + " " + field.kind().name().toLowerCase(Locale.ROOT) + " "
                    + field.item().orElse("") + " "
                    + field.itemKind()
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                            .orElse("") + " " + field.type() + " "
                    + field.listForm().map(ExpectedFactsTest::form).orElse(""));
            found(name + "/", field.fields(), lines);
        }
    }

    private static String form(ResponseFact.ListForm form) {
        return form == ResponseFact.ListForm.ARRAY_OF_WRAPPER
                ? "array-of-wrapper"
                : form.name().toLowerCase(Locale.ROOT);
    }

    private int differ(String what, List<String> wanted, List<String> found) {
        List<String> missing = new ArrayList<>(wanted);
        found.forEach(missing::remove);
        List<String> surplus = new ArrayList<>(found);
        wanted.forEach(surplus::remove);
        missing.forEach(line -> differences.add(what + " lacks " + line));
        surplus.forEach(line -> differences.add(what + " adds " + line));
        return wanted.size() - missing.size();
    }

    @Test
    @DisplayName("Pages that describe no operation are recognised")
    void pagesOfNoOperationAreRecognised() {
        for (Path page : Shared.files(Shared.folder().resolve("pages"), ".md")) {
            String name = page.getFileName().toString();
            assertThat(PageReader.read(PageText.of(name, Shared.read(page))).isEmpty())
                    .as(name)
                    .isEqualTo(name.startsWith("_"));
        }
    }
}
