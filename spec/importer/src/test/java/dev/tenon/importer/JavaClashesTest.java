package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that differ where Java names do not: the description loads whatever they are. */
class JavaClashesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MadeUpDocs docs;

    @BeforeEach
    void docs() {
        docs = new MadeUpDocs(folder);
    }

    private static String text(String name) {
        return "{\"name\": \"" + name + "\", \"in\": \"query\", \"schema\": {\"type\": \"string\"}}";
    }

    @Test
    @DisplayName("One of several keeps the name, the one in upper case; each other one gets a name of its own")
    void severalNamesGetDifferentOnes() throws IOException {
        assertThat(docs.parameter(text("Knot") + "," + text("knot") + "," + text("KNOT") + "," + text("kNOT") + ","
                        + text("Kn_ot")))
                .contains("  Knot: { type: string, from")
                .contains("  knot: { type: string, from: [api-docs], javaName: lowerCaseKnot }");
    }

    @Test
    @DisplayName("Groups whose names differ only by case are described to be told apart")
    void groupsAreToldApart() throws IOException {
        assertThat(docs.parameter(text("Rope.Length") + "," + text("rope.Length") + "," + text("Rope.length")))
                .contains("  rope: { type: group, javaName: lowerCaseRope }")
                .contains("  Rope.length: { type: string, from: [api-docs], javaName: lowerCaseLength }");
    }

    @Test
    @DisplayName("A value and a list of one name are two parameters")
    void aValueAndAListAreTold() throws IOException {
        assertThat(docs.parameter(text("Knot")
                        + ",{\"name\": \"Knot.N\", \"in\": \"query\", \"schema\": {\"type\": \"string\"}}"))
                .contains(
                        "  Knot: { type: string, from",
                        "  Knot.N: { type: string, from: [api-docs], javaName: knotList }");
    }

    @Test
    @DisplayName("Fields are told apart as parameters are; a dot in a name of a field is no step")
    void fieldsAreToldApart() throws IOException {
        assertThat(docs.response(
                        "{\"type\": \"object\", \"properties\": {\"A.B\": {\"type\": \"string\"}, \"A.b\": {\"type\": \"string\"},"
                                + " \"A_B\": {\"type\": \"string\"}, \"a\": {\"type\": \"string\"}, \"A\": {\"type\": \"string\"}}}",
                        ""))
                .contains("  a: { type: string, from: [api-docs], javaName: lowerCaseA }");
    }
}
