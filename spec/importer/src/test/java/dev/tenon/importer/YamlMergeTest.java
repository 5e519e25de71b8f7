package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.yaml.YamlMerge;
import dev.tenon.importer.yaml.YamlPrinter;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Sequence;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YamlMergeTest {
    private static Mapping imported() {
        Mapping parameters = YamlValue.block()
                .with(
                        "Id",
                        YamlValue.line()
                                .with("type", YamlValue.text("string"))
                                .with("required", YamlValue.literal(true)))
                .with(
                        "Size",
                        YamlValue.line().with("type", YamlValue.text("integer")).with("max", YamlValue.literal(9)));
        Mapping row =
                YamlValue.line().with("http", YamlValue.literal(404)).with("message", YamlValue.text("No such boat."));
        Mapping errors = YamlValue.block().with("NoBoat", new Sequence(List.of(row), false));
        return YamlValue.block()
                .with("operation", YamlValue.text("LaunchBoat"))
                .with("parameters", parameters)
                .with("errors", errors);
    }

    private static String merge(String text) {
        return YamlMerge.merge("LaunchBoat.yaml", text, imported())
                .orElseThrow()
                .text();
    }

    @Test
    @DisplayName("Merging into what was written changes nothing")
    void mergingIntoWhatWasWrittenChangesNothing() {
        String written = YamlPrinter.print(imported());
        assertThat(merge(written)).isEqualTo(written);
    }

    @Test
    @DisplayName("Comments, order, spelling and keys of a person stay; only what is missing is added")
    void onlyWhatIsMissingIsAdded() {
        String before = """
                # Ours.
                operation: LaunchBoat
                idempotent: true # we know

                errors:
                  NoBoat:
                  - http: 410   # seen once
                    message: 'Gone }, "too".'
                parameters:
                  # The id.
                  Id: { type: string, example: 'a}b' , }
                  Mine: { type: string }
                """;
        assertThat(merge(before)).isEqualTo("""
                # Ours.
                operation: LaunchBoat
                idempotent: true # we know

                errors:
                  NoBoat:
                  - http: 410   # seen once
                    message: 'Gone }, "too".'
                  - { http: 404, message: "No such boat." }
                parameters:
                  # The id.
                  Id: { type: string, example: 'a}b' , required: true }
                  Mine: { type: string }
                  Size: { type: integer, max: 9 }
                """);
    }

    @Test
    @DisplayName("A type a person chose stays, no limit of the other type is added, and the difference is told")
    void aTypeThatAPersonChoseStays() {
        String before =
                "operation: LaunchBoat\nparameters:\n  Size: { type: string }\n  Id: {type: string, required: true}\nerrors: {}\n";
        YamlMerge.Result result = YamlMerge.merge("x.yaml", before, imported()).orElseThrow();
        assertThat(result.text()).contains("Size: { type: string }").contains("errors: { NoBoat: [{ http: 404");
        assertThat(result.differences())
                .extracting(YamlMerge.Difference::toString)
                .containsExactly("Difference[path=parameters.Size.type, line=3, file=string, sources=integer]");
    }

    @Test
    @DisplayName("A file that is no mapping is not touched")
    void aFileThatIsNoMappingIsNotTouched() {
        assertThat(YamlMerge.merge("x.yaml", "- a\n- b\n", imported())).isEmpty();
        assertThat(YamlMerge.merge("x.yaml", "a: [", imported())).isEmpty();
    }

    @Test
    @DisplayName("An entry that more was taken from names the source; one that was whole does not")
    void anExtendedEntryNamesTheSource() {
        Mapping from = YamlValue.block()
                .with(
                        "Id",
                        YamlValue.line()
                                .with("type", YamlValue.text("string"))
                                .with("from", YamlValue.texts(List.of("docs"))))
                .with(
                        "Size",
                        YamlValue.line()
                                .with("type", YamlValue.text("integer"))
                                .with("max", YamlValue.literal(9))
                                .with("from", YamlValue.texts(List.of("docs"))));
        String before = """
                parameters:
                  Id: { type: string, from: [page] }
                  Size: { type: integer, from: [page] }
                """;

        assertThat(YamlMerge.merge("Boat.yaml", before, YamlValue.block().with("parameters", from))
                        .orElseThrow()
                        .text())
                .isEqualTo("""
                parameters:
                  Id: { type: string, from: [page] }
                  Size: { type: integer, from: [page, docs], max: 9 }
                """);
    }

    @Test
    @DisplayName("What goes behind the last block and what goes into it do not mix")
    void blocksThatEndTogetherDoNotMix() {
        Mapping row = YamlValue.line().with("http", YamlValue.literal(404)).with("message", YamlValue.text("None."));
        Mapping additions = YamlValue.block()
                .with("pagination", YamlValue.block().with("items", YamlValue.text("Boats")))
                .with("errors", YamlValue.block().with("NoBoat", new Sequence(List.of(row), false)));

        assertThat(YamlMerge.merge("Boat.yaml", "errors:\n  Old:\n    - { http: 400 }", additions)
                        .orElseThrow()
                        .text())
                .isEqualTo("""
                errors:
                  Old:
                    - { http: 400 }
                  NoBoat:
                    - { http: 404, message: None. }

                pagination:
                  items: Boats
                """);
    }

    @Test
    @DisplayName("A group is not described for its count alone where its members state one")
    void theCountOfAGroupIsStatedOnce() {
        Mapping group = YamlValue.line().with("type", YamlValue.text("group")).with("maxItems", YamlValue.literal(21));
        String before = """
                parameters:
                  Tag.N.Key: { type: string, maxItems: 20 }
                """;

        assertThat(YamlMerge.merge(
                                "Boat.yaml",
                                before,
                                YamlValue.block()
                                        .with("parameters", YamlValue.block().with("Tag.N", group)))
                        .orElseThrow()
                        .text())
                .isEqualTo(before);
    }
}
