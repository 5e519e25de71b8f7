package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.yaml.YamlReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hostile service, which others compile and run, has every construct of the language at least once. */
class EveryConstructTest {
    private static final Path HOSTILE = Corpus.RESOURCES.resolve("valid/service/hostile");

    private final ApiModel model = new Corpus.Case(HOSTILE).load().model();

    private static JsonNode schema() {
        InputStream resource = SpecLoader.class.getResourceAsStream("description.schema.json");
        return JsonMapper.builder().build().readTree(Objects.requireNonNull(resource));
    }

    @Test
    @DisplayName("every key of the JSON Schema, and every value that it lists")
    void corpusUsesEveryKeyAndListedValue() {
        SchemaUse use = new SchemaUse(schema());
        for (Corpus.Case each : Corpus.filesBelow(HOSTILE)) {
            JsonNode root = CoreSchemaJson.of(YamlReader.read(each.toString(), each.bytes(), new Diagnostics())
                    .orElseThrow());
            use.visit(root.has("tenon") ? "serviceFile" : "operationFile", root);
        }
        assertThat(use.all()).hasSizeGreaterThan(150);
        // A service has one default format, and extends one protocol.
        assertThat(use.unused())
                .containsExactly(
                        "protocol.extends = aws-ec2-query",
                        "protocol.extends = aws-query",
                        "protocol.extends = plain",
                        "serviceFile.defaultFormat = xml");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a name by itself                | [^.]+
            two fixed names                 | [^.]+\\.[^.0-9]+
            three fixed names               | [^.]+\\.[^.0-9]+\\.[^.0-9]+
            repetition of values            | [^.]+\\.N
            repetition of groups            | [^.]+\\.N\\.[^.]+
            repetition below a name         | [^.]+\\.[^.0-9N]+\\.N\\.[^.]+
            repetition in a repetition      | [^.]+\\.N\\.[^.]+\\.N
            groups in a repetition          | [^.]+\\.N\\.[^.]+\\.N\\.[^.]+
            three repetitions               | [^.]+\\.N\\.[^.]+\\.N\\.[^.]+\\.N
            a literal index                 | [^.]+\\.1\\.[^.]+
            a second literal index          | [^.]+\\.2\\.[^.]+
            lower case first                | [a-z][^.]*
            a digit first                   | [0-9][^.]*
            underscore                      | .*_.*
            hyphen                          | .*-.*
            beyond ASCII                    | [^\\x00-\\x7F]+
            a word of Java                  | class
            a method of every record        | hashCode
            a method of every object        | getClass
            a type that generated code uses | Object\\.String
            """)
    void corpusHasEveryFormOfParameterName(String form, String pattern) {
        assertThat(model.operations().stream().flatMap(operation -> paths(operation).stream()))
                .anyMatch(path -> path.matches(pattern));
    }

    private static List<String> paths(Operation operation) {
        List<String> paths = new ArrayList<>();
        leaves(operation.parameters(), paths);
        return paths;
    }

    private static void leaves(List<Parameter> parameters, List<String> paths) {
        for (Parameter parameter : parameters) {
            ParameterType type =
                    parameter.type() instanceof ParameterType.Repeated repeated ? repeated.element() : parameter.type();
            if (type instanceof ParameterType.OwnGroup group) {
                leaves(group.members(), paths);
            } else {
                paths.add(parameter.path());
            }
        }
    }

    @Test
    @DisplayName("names that differ only by case: operations, parameters, fields, codes")
    void corpusHasNamesThatDifferOnlyByCase() {
        Operation operation = operation("Class");
        assertThat(model.operations()).extracting(Operation::name).contains("Class", "CLASS");
        assertThat(paths(operation)).contains("List.N.Key", "List.N.key");
        assertThat(operation.response()).extracting(ResponseField::wireName).contains("Result", "RESULT");
        assertThat(model.service().commonErrors())
                .extracting(ErrorCode::code)
                .contains("A.B", "a.b", "A_B", "UNRECOGNIZED", "Unrecognized");
    }

    @Test
    @DisplayName("responses more than six levels deep; a name that is a value here and a list or structure there")
    void corpusHasDeepResponsesAndNamesOfTwoKinds() {
        Operation operation = operation("Class");
        assertThat(depth(operation.response())).isGreaterThanOrEqualTo(7);
        List<String> kinds = new ArrayList<>();
        kinds("Result", operation.response(), kinds);
        kinds("List", operation.response(), kinds);
        assertThat(kinds).contains("Scalar", "ListOf", "Struct");
    }

    @Test
    @DisplayName(
            "rows of errors: several to a code, no status, no message, a template; codes with blanks, digits, dots")
    void corpusHasEveryKindOfErrorRow() {
        List<ErrorCode> codes = model.service().commonErrors();
        List<ErrorCode.Row> rows =
                codes.stream().flatMap(code -> code.rows().stream()).toList();
        assertThat(codes).anyMatch(code -> code.rows().size() > 1);
        assertThat(rows)
                .anyMatch(row -> row.http().isEmpty())
                .anyMatch(row -> row.message().isEmpty())
                .anyMatch(row -> row.message().contains("%s"));
        assertThat(codes)
                .anyMatch(code -> code.code().contains(" "))
                .anyMatch(code -> code.code().contains("."))
                .anyMatch(code -> Character.isDigit(code.code().charAt(0)));
    }

    private Operation operation(String name) {
        return model.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int depth(List<ResponseField> fields) {
        return fields.stream()
                .mapToInt(field -> 1 + depth(below(field.type())))
                .max()
                .orElse(0);
    }

    private static void kinds(String name, List<ResponseField> fields, List<String> kinds) {
        for (ResponseField field : fields) {
            if (field.wireName().equals(name)) {
                kinds.add(field.type().getClass().getSimpleName());
            }
            kinds(name, below(field.type()), kinds);
        }
    }

    private static List<ResponseField> below(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return below(list.element());
        }
        return type instanceof FieldType.Struct struct ? struct.fields() : List.of();
    }
}
