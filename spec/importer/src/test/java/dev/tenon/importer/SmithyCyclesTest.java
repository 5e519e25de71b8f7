package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.smithy.SmithyImport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Smithy models whose shapes lead back to themselves, in a request and its response. */
final class SmithyCyclesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Imports a service whose one operation takes and gives a {@code Knot}. */
    private SmithyImport imported(String shapes) throws IOException {
        SmithyImport imported = MadeUpModel.imported(folder, """
                "rope#Tied": {"type": "structure", "members": {
                  "Name": {"target": "smithy.api#String"}, "Knot": {"target": "rope#Knot"}}},
                %s
                """.formatted(shapes));
        assertThat(MadeUpModel.operation(imported)).contains("Name: { type: string }");
        return imported;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "rope#Knot": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "rope#Knot"}}  | map
            "rope#Knot": {"type": "map", "key": {"target": "rope#Knot"}, "value": {"target": "smithy.api#String"}}  | map
            "rope#Knot": {"type": "list", "member": {"target": "rope#Knot"}}                                        | list
            "rope#Knot": {"type": "set", "member": {"target": "rope#Knot"}}                                         | set
            "rope#Knot": {"type": "list", "member": {"target": "rope#Ends"}}, "rope#Ends": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "rope#Knot"}} | list
            "rope#Knot": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "rope#Ends"}}, "rope#Ends": {"type": "list", "member": {"target": "rope#Knot"}} | map
            """)
    @DisplayName("A list or a map that holds itself with no structure between is told and left out")
    void endlessCollectionsAreLeftOut(String shapes, String kind) throws IOException {
        SmithyImport imported = imported(shapes);

        assertThat(MadeUpModel.operation(imported)).doesNotContain("Knot");
        assertThat(imported.told())
                .containsExactly(
                        "Tie: Knot is a " + kind + " that holds itself with no structure between; left out",
                        "Tie: Knot is a " + kind + " that holds itself with no structure between; left out");
    }

    @Test
    @DisplayName("What only leads to such a map loses that map alone")
    void whatLeadsToAnEndlessMapStays() throws IOException {
        SmithyImport imported = imported("""
                "rope#Knot": {"type": "structure", "members": {
                  "Size": {"target": "smithy.api#Integer"}, "Ends": {"target": "rope#Ends"}}},
                "rope#Ends": {"type": "list", "member": {"target": "rope#End"}},
                "rope#End": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "rope#End"}}
                """);

        assertThat(MadeUpModel.operation(imported))
                .contains("Knot.Size: { type: integer }")
                .doesNotContain("End");
        assertThat(imported.told())
                .containsExactly(
                        "Tie: Knot.Ends.member.N is a map that holds itself with no structure between; left out",
                        "Tie: an item of Ends of Knot is a map that holds itself with no structure between; left out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "rope#Knot"}} | Ends.entry.N.key: { type: string } Ends.entry.N.value: { type: Knot } | list: entry fields: key: { type: string } value: { type: Knot2 } | ``
            {"type": "list", "member": {"target": "rope#Knot"}} | Ends.member.N: { type: Knot } | list: member type: Knot2 | ``
            {"type": "list", "member": {"target": "rope#More"}} | `` | list: member of: list: member type: Knot2 | Knot: Ends.member.N is a list directly inside a list, which numbered names cannot express
            """)
    @DisplayName("A structure that holds itself through lists and maps is a type")
    void structuresThroughCollectionsAreTypes(String ends, String ofRequest, String ofResponse, String told)
            throws IOException {
        SmithyImport imported = imported("""
                "rope#Knot": {"type": "structure", "members": {
                  "Size": {"target": "smithy.api#Integer"}, "Ends": {"target": "rope#Ends"}}},
                "rope#Ends": %s,
                "rope#More": {"type": "list", "member": {"target": "rope#Knot"}}
                """.formatted(ends));

        assertThat(MadeUpModel.operation(imported)).contains("Knot: { type: Knot }", "Knot: { type: Knot2 }");
        assertThat(imported.files().getOrDefault("service.yaml", "").replaceAll("\\s+", " "))
                .contains("Knot2: fields: Size: { type: integer } Ends: " + ofResponse + " Knot: parameters:")
                .contains(" Knot: parameters: Size: { type: integer } " + (ofRequest + " operations:").strip());
        assertThat(String.join("\n", imported.told())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "rope#Knot": {"type": "union", "members": {"Again": {"target": "rope#Knot"}}} | Tie: Knot is of type union, which no parameter can have | Tie: Knot is of a type that no field has; left out
            "rope#Knot": {"type": "list", "member": {"target": "rope#End"}}, "rope#End": {"type": "union", "members": {"Again": {"target": "rope#Knot"}}} | Tie: Knot.member.N is of type union, which no parameter can have | Tie: an item of Knot is of a type that no field has; left out
            "rope#Knot": {"type": "structure", "members": {"Size": {"target": "smithy.api#Integer"}, "End": {"target": "rope#End"}}}, "rope#End": {"type": "union", "members": {"Again": {"target": "rope#Knot"}}} | Knot: End is of type union, which no parameter can have | Knot2: End is of a type that no field has; left out
            """)
    @DisplayName("A union is told and left out, whatever leads back to it")
    void unionsAreLeftOut(String shapes, String ofRequest, String ofResponse) throws IOException {
        assertThat(imported(shapes).told()).containsExactlyInAnyOrder(ofRequest, ofResponse);
    }
}
