package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.yaml.YamlReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Files with one mistake each: a rule that no longer works cannot hide behind another mistake of the same file. */
class SchemaMutationTest {
    /**
     * Restrictions that others imply, kept for the messages and proposals of editors: what is no mapping counts as a service
     * file, each type has its encodings, and text meets all alternatives of a shape, or of a named type, where exactly one is
     * allowed.
     */
    private static final List<String> REDUNDANT = List.of(
            "/definitions/operationFile/type",
            "/definitions/parameter/type",
            "/definitions/parameter/properties/encoding/enum",
            "/definitions/shape/type",
            "/definitions/serviceFile/properties/types/additionalProperties/type");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    static List<SingleMistake> mistakes() {
        return SingleMistake.all();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @DisplayName("Y26 the reader reports one mistake once, and the schema refuses the file")
    void bothSeeASingleMistake(SingleMistake mistake) {
        assertThat(mistake.load().text()).hasLineCount(1);
        assertThat(SchemaAgreementTest.errors(YamlReader.read("x.yaml", mistake.bytes(), new Diagnostics())
                        .orElseThrow()))
                .isNotEmpty();
    }

    @Test
    @Tag("long")
    @DisplayName("Y26 without any one of its restrictions the schema accepts a file that the reader refuses")
    void everyRestrictionOfTheSchemaIsNeeded() {
        assertThat(unnoticed(SchemaMutations.of(SchemaMutations.schema())))
                .containsExactlyInAnyOrderElementsOf(REDUNDANT);
    }

    @Test
    @DisplayName(
            "Y26 without any one of every tenth of its restrictions the schema accepts a file that the reader refuses")
    void everyTenthRestrictionOfTheSchemaIsNeeded() {
        List<SchemaMutations.Mutation> all = SchemaMutations.of(SchemaMutations.schema());

        assertThat(unnoticed(IntStream.range(0, all.size())
                        .filter(index -> index % 10 == 0)
                        .mapToObj(all::get)
                        .toList()))
                .isSubsetOf(REDUNDANT);
    }

    /** What can be removed from the schema without it accepting a file of a single mistake. */
    private static List<String> unnoticed(List<SchemaMutations.Mutation> mutations) {
        List<JsonNode> files = mistakes().stream()
                .map(mistake -> CoreSchemaJson.of(YamlReader.read("x.yaml", mistake.bytes(), new Diagnostics())
                        .orElseThrow()))
                .toList();
        return mutations.stream()
                .filter(mutation -> acceptsNone(REGISTRY.getSchema(mutation.schema()), files))
                .map(SchemaMutations.Mutation::removed)
                .toList();
    }

    private static boolean acceptsNone(Schema schema, List<JsonNode> files) {
        return files.stream().noneMatch(file -> schema.validate(file).isEmpty());
    }
}
