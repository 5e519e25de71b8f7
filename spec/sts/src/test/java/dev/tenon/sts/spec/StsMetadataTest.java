package dev.tenon.sts.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description beside the vendor's own metadata, where that is at hand. JSON is YAML. */
class StsMetadataTest {
    private final List<Operation> operations = load();
    private final Map<?, ?> metadata = metadata();

    private static List<Operation> load() {
        SpecSource resources = SpecSource.ofFolder(Path.of("src", "main", "resources"));
        return SpecLoader.load("tenon/sts/v2015_04_01/service.yaml", resources, new Diagnostics())
                .orElseThrow()
                .operations();
    }

    private static Map<?, ?> metadata() {
        String configured = System.getProperty("tenon.shared");
        Path shared = configured == null ? Path.of("..", "..", "..", "shared") : Path.of(configured);
        Path file = shared.resolve("openapi").resolve("sts__2015-04-01.json");
        assumeTrue(
                Files.isRegularFile(file), "skipped: the vendor's metadata (../shared, or -Dtenon.shared) is absent");
        try {
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(1 << 24).build();
            return map(new Load(settings).loadFromString(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private Map<?, ?> api(Operation operation) {
        return map(map(metadata.get("apis")).get(operation.name()));
    }

    @Test
    @DisplayName("every parameter of the metadata is described, with its type, and nothing else is")
    void parametersAreThoseOfTheMetadata() {
        assertThat(operations).allSatisfy(operation -> {
            List<String> documented = new ArrayList<>();
            for (Object one : (List<?>) api(operation).get("parameters")) {
                String type = "integer".equals(map(map(one).get("schema")).get("type")) ? "LONG" : "STRING";
                documented.add(map(one).get("name") + " " + type);
            }
            assertThat(operation.parameters().stream().map(StsMetadataTest::shown))
                    .containsExactlyInAnyOrderElementsOf(documented);
        });
    }

    private static String shown(Parameter parameter) {
        return parameter.path() + " "
                + ((ParameterType.Scalar) parameter.type()).kind().name();
    }

    @Test
    @DisplayName("every member of the metadata's responses is described, and nothing else is")
    void responsesAreThoseOfTheMetadata() {
        assertThat(operations).allSatisfy(operation -> {
            Map<?, ?> success = map(map(api(operation).get("responses")).get("200"));
            assertThat(members(operation.response()))
                    .containsExactlyInAnyOrderElementsOf(
                            properties(map(success.get("schema"))).toList());
        });
    }

    private static Stream<String> properties(Map<?, ?> schema) {
        Object properties = schema.get("properties");
        return properties == null
                ? Stream.of()
                : map(properties).entrySet().stream()
                        .flatMap(one -> Stream.concat(
                                Stream.of(String.valueOf(one.getKey())),
                                properties(map(one.getValue())).map(below -> one.getKey() + "." + below)));
    }

    private static Stream<String> members(List<ResponseField> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.wireName()),
                        field.type() instanceof FieldType.Struct struct
                                ? members(struct.fields()).map(below -> field.wireName() + "." + below)
                                : Stream.of()));
    }

    @Test
    @DisplayName("every error of the metadata is described, with its status and the server's message")
    void errorsAreThoseOfTheMetadata() {
        assertThat(operations).allSatisfy(operation -> {
            List<String> documented = new ArrayList<>();
            Object byStatus = api(operation).get("errorCodes");
            if (byStatus != null) {
                map(byStatus)
                        .forEach((status, rows) -> ((List<?>) rows)
                                .forEach(row -> documented.add(status + " " + map(row).get("errorCode") + " "
                                        + map(row).get("errorMessage"))));
            }
            // A failure of the service itself is described once, for all operations.
            documented.removeIf(row -> row.contains(" InternalError "));
            assertThat(operation.errors().stream()
                            .flatMap(code -> code.rows().stream()
                                    .map(row -> row.http().orElse(0) + " " + code.code() + " " + row.message())))
                    .containsAll(documented);
        });
    }
}
