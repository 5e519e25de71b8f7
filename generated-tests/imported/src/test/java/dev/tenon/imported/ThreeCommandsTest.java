package dev.tenon.imported;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
        link("spec/importer/target", "lib", "tenon-importer-[^-]+(-SNAPSHOT)?[.]jar");
        link("generated-tests/imported/target", "lib");
        Files.writeString(folder.resolve("api-docs.json"), METADATA);

        List<String> commands = commands();
        assertThat(commands).hasSize(3);
        assertThat(run(commands.get(0))).containsPattern("written .*FirstCall[.]java");
        assertThat(run(commands.get(1))).isEmpty();
        assertThat(run(commands.get(2))).startsWith("DescribeBoxesResponse[requestId=");
    }

    /** Shows what the build that the README names leaves in a folder, and nothing else of the project. */
    private void link(String path, String... names) throws IOException {
        Path built = Shared.repository().resolve(path).toRealPath();
        Path here = Files.createDirectories(folder.resolve(path));
        for (String name : names) {
            try (Stream<Path> files = Files.list(built)) {
                List<Path> named = files.filter(
                                file -> file.getFileName().toString().matches(name))
                        .toList();
                assertThat(named)
                        .as("%s in %s: build it with `mvn package -pl generated-tests/imported -am`", name, built)
                        .hasSize(1);
                Files.createSymbolicLink(here.resolve(named.get(0).getFileName()), named.get(0));
            }
        }
    }

    private static List<String> commands() throws IOException {
        String readme = Files.readString(Shared.repository().resolve("spec/importer/README.md"));
        int start = readme.indexOf("```sh\n", readme.indexOf("<!-- run by ThreeCommandsTest -->")) + 6;
        return readme.substring(start, readme.indexOf("```", start)).lines().toList();
    }

    /** Runs a command as it is written, in a folder that has the README's paths, with the JDK of this test. */
    private String run(String command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment()
                .merge(
                        "PATH",
                        System.getProperty("java.home") + "/bin",
                        (path, jdk) -> jdk + File.pathSeparator + path);
        int exit = shell.start().waitFor();
        String output = Files.readString(said);
        assertThat(exit).as(command + "\n" + output).isZero();
        return output;
    }
}
