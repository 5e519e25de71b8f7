package dev.tenon.imported;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a person who has one file of metadata and nothing else. */
class ThreeCommandsTest {
    private static final String METADATA = """
            {
              "info": {"style": "RPC", "product": "Box", "version": "2020-01-01"},
              "apis": {
                "BuyBox": {
                  "methods": ["post"], "schemes": ["https"],
                  "parameters": [{"name": "Size", "in": "query", "schema": {"type": "integer", "format": "int32", "required": true}}],
                  "responses": {"200": {"schema": {"type": "object", "properties": {"BoxId": {"type": "string"}}}}}
                },
                "DescribeBoxes": {
                  "methods": ["get", "post"], "schemes": ["https"],
                  "parameters": [
                    {"name": "RegionId", "in": "query", "schema": {"type": "string", "required": true}},
                    {"name": "Colour", "in": "query", "schema": {"type": "string"}}],
                  "responses": {"200": {"schema": {"type": "object", "properties": {
                    "RequestId": {"type": "string"},
                    "Boxes": {"type": "array", "items": {"type": "object", "properties": {"BoxId": {"type": "string"}}}}}}}}
                }
              },
              "endpoints": [{"regionId": "north", "endpoint": "box.example.com"}]
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @DisplayName("The three commands of the importer's README lead from one file to the response of a first call")
    void threeCommandsLeadToAFirstCall() throws Exception {
        Files.writeString(folder.resolve("api-docs.json"), METADATA);
        List<String> commands = commands();
        assertThat(commands).hasSize(3);
        assertThat(run(commands.get(0))).containsPattern("written .*FirstCall[.]java");
        assertThat(run(commands.get(1))).isEmpty();
        assertThat(run(commands.get(2))).startsWith("DescribeBoxesResponse[requestId=");
    }

    private static List<String> commands() throws IOException {
        String readme = Files.readString(Shared.repository().resolve("spec/importer/README.md"));
        int start = readme.indexOf("```sh\n", readme.indexOf("<!-- run by ThreeCommandsTest -->")) + 6;
        return readme.substring(start, readme.indexOf("```", start)).lines().toList();
    }

    /** Runs a command as it is written, with the class path of this test in place of the jars that a build leaves. */
    private String run(String command) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path tools = Path.of(System.getProperty("java.home"), "bin");
        String here = command.replace(
                        "-jar spec/importer/target/tenon-importer-*.jar",
                        "-cp \"" + classPath + "\" dev.tenon.importer.cli.ImportCommand")
                .replace("generated-tests/imported/target/lib/*", classPath)
                .replaceFirst("^(javac?) ", tools + "/$1 ");
        Path said = folder.resolve("said");
        int exit = new ProcessBuilder("sh", "-c", here)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        String output = Files.readString(said);
        assertThat(exit).as(command + "\n" + output).isZero();
        return output;
    }
}
