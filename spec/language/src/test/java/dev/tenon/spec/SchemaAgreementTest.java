package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The JSON Schema and the reader agree on every file of the corpus. {@code invalid/semantic} is the class
 * of mistakes that a schema cannot say: there the schema must be content and only the reader refuses.
 */
class SchemaAgreementTest {
    private static final Pattern ID = Pattern.compile("\"\\$id\": \"([^\"]+)\"");
    private static final Schema SCHEMA = schema("description.schema.json");
    private static final Schema TEXTS = schema("texts.schema.json");

    private static Schema schema(String name) {
        InputStream resource = SpecLoader.class.getResourceAsStream(name);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Objects.requireNonNull(resource));
    }

    static List<Error> errors(YamlNode root) {
        return SCHEMA.validate(CoreSchemaJson.of(root));
    }

    private static YamlNode root(Corpus.Case each) {
        return YamlReader.read(each.toString(), each.bytes(), new Diagnostics()).orElseThrow();
    }

    static List<Corpus.Case> valid() {
        return Corpus.in("valid/files");
    }

    static List<Corpus.Case> shape() {
        return Corpus.in("invalid/shape");
    }

    static List<Corpus.Case> semantic() {
        return Corpus.in("invalid/semantic");
    }

    static Stream<Corpus.Case> filesOfServices() {
        return Corpus.filesBelow(Corpus.RESOURCES.resolve("valid/service")).stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"description.schema.json", "texts.schema.json"})
    @DisplayName("the id of a schema leads to it inside the jar")
    void theIdOfASchemaLeadsToItInsideTheJar(String name) throws IOException {
        String text;
        try (InputStream resource = Objects.requireNonNull(SpecLoader.class.getResourceAsStream(name))) {
            text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher id = ID.matcher(text);
        assertThat(id.find()).isTrue();

        Schema found = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of(id.group(1)));

        assertThat(found.getSchemaNode().toString()).contains(id.group(1));
        assertThat(id.group(1)).endsWith("/" + name);
    }

    @ParameterizedTest
    @MethodSource({"valid", "filesOfServices"})
    @DisplayName("Y26 schema and reader accept the same files")
    void schemaAndReaderAcceptTheSameFiles(Corpus.Case each) {
        assertThat(errors(root(each))).isEmpty();
    }

    @Test
    @DisplayName("Y26 the schema accepts the descriptions that this repository ships")
    void schemaAcceptsShippedDescriptions() {
        Path shipped = Path.of("../ecs/src/main/resources");
        Assumptions.assumeTrue(Files.isDirectory(shipped), "the description of ECS is not beside this module");
        assertThat(Corpus.filesBelow(shipped))
                .allSatisfy(each -> assertThat(
                                isTexts(each) ? TEXTS.validate(CoreSchemaJson.of(root(each))) : errors(root(each)))
                        .isEmpty());
    }

    /** Whether a shipped file is neither the one of a service nor the one of an operation. */
    private static boolean isTexts(Corpus.Case each) {
        return !each.name().equals("service") && !each.toString().contains("/operations/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[Colour]", "Colour", "Colour: Its colour.", "Colour: { English: It. }", "' a': { en: It. }"})
    @DisplayName("Y26 the schema of a file of texts refuses what the reader refuses")
    void theSchemaOfTextsRefusesWhatTheReaderRefuses(String text) {
        YamlNode root = YamlReader.read("texts.yaml", text.getBytes(StandardCharsets.UTF_8), new Diagnostics())
                .orElseThrow();

        assertThat(TEXTS.validate(CoreSchemaJson.of(root))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("shape")
    @DisplayName("Y26 schema and reader refuse the same files")
    void schemaAndReaderRefuseTheSameFiles(Corpus.Case each) {
        assertThat(each.load().text()).isNotEmpty();
        assertThat(errors(root(each))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("semantic")
    @DisplayName("Y26 what a schema cannot say is refused by the reader alone")
    void readerRefusesWhatASchemaCannotSay(Corpus.Case each) {
        assertThat(each.load().text()).isNotEmpty();
        assertThat(errors(root(each))).isEmpty();
    }
}
