package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.InputFiles;
import dev.tenon.importer.run.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which files a run reads, and what it makes of those that are no sources. */
class InputFilesTest {
    private static final String PAGE = MadeUp.parameters("|Action|String|Yes|SailBoat|x|\n|Size|Integer|No|3|x|");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path in = Path.of("");

    @BeforeEach
    void input() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
    }

    private Outcome run(Path... inputs) throws IOException {
        return new ImportRun(Settings.FACTS, folder.resolve("out")).run(InputFiles.of(List.of(inputs)), input -> {});
    }

    private Map<String, String> written(Path output) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(output.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    @DisplayName("Y27 A link out of its folder, a device and a file that is too large are named and not read")
    @DisabledOnOs(OS.WINDOWS)
    void nothingButRegularFilesIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.md"), PAGE);
        Files.createSymbolicLink(in.resolve("out.md"), secret);
        Files.createSymbolicLink(in.resolve("lost.md"), folder.resolve("nowhere"));
        Files.createSymbolicLink(in.resolve("zero.md"), Path.of("/dev/zero"));
        Files.write(in.resolve("large.md"), new byte[5 * 1024 * 1024]);
        assertThat(run(in, Path.of("/dev/zero")).skipped())
                .containsExactlyInAnyOrder(
                        in + "/out.md: a symbolic link that points outside its folder; name the file itself",
                        in + "/zero.md: a symbolic link that points outside its folder; name the file itself",
                        in + "/lost.md: a broken symbolic link",
                        in + "/large.md: larger than 4 MiB",
                        "/dev/zero: not a regular file");
    }

    @Test
    @DisplayName("Y27 A description that is a link out of its folder, or no UTF-8, is left as it is")
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsWrittenThroughALink() throws IOException {
        Path page = Files.writeString(in.resolve("SailBoat.md"), PAGE);
        Path other = Files.writeString(folder.resolve("other.yaml"), "operation: SailBoat\n");
        Path operations = Files.createDirectories(folder.resolve("out/operations"));
        Files.createSymbolicLink(operations.resolve("SailBoat.yaml"), other);
        Files.write(folder.resolve("out/service.yaml"), new byte[] {'a', ':', (byte) 0xff});
        assertThat(run(page).failures())
                .containsExactly(
                        "operations/SailBoat.yaml: is a symbolic link that points outside its folder; name the"
                                + " file itself; it was left unchanged",
                        "service.yaml: is not UTF-8; it was left unchanged");
        assertThat(Files.readString(other)).isEqualTo("operation: SailBoat\n");
    }

    @Test
    @DisplayName("The order of the inputs, and naming one twice, change nothing")
    void theOrderOfTheInputsChangesNothing() throws IOException {
        List<Path> inputs = new ArrayList<>();
        for (String name : List.of("a/SailBoat.md", "b/SailBoat.md", "c/SailBoat.json", "d/SailBoat.md")) {
            Path file = in.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            String size = name.startsWith("b") ? "|Size|Long|Yes|4|y|" : "|Size|Integer|No|3|x|";
            Files.writeString(
                    file,
                    name.endsWith("json")
                            ? "{\"name\": \"SailBoat\", \"parameters\": [{\"name\": \"Size\", \"type\": \"String\"}]}"
                            : MadeUp.parameters(size + "\n|Only" + name.charAt(0) + "|String|No|x|x|"));
            inputs.add(file);
        }
        Outcome first = new ImportRun(Settings.FACTS, folder.resolve("1")).run(inputs, input -> {});
        Collections.reverse(inputs);
        inputs.add(inputs.get(0));
        inputs.add(in.resolve("a/../b/SailBoat.md"));
        Outcome second = new ImportRun(Settings.FACTS, folder.resolve("2")).run(inputs, input -> {});
        assertThat(written(folder.resolve("2"))).isEqualTo(written(folder.resolve("1")));
        assertThat(second.disagreements())
                .extracting(Disagreement::toString)
                .isEqualTo(first.disagreements().stream()
                        .map(Disagreement::toString)
                        .toList());
        assertThat(second.files()).isEqualTo(first.files());
    }

    @Test
    @DisplayName("A page of another encoding is read as far as it goes, and that is told")
    void anotherEncodingIsTold() throws IOException {
        Path page = Files.write(
                in.resolve("SailBoat.md"), PAGE.replace("|3|x|", "|3|船|").getBytes(Charset.forName("GBK")));
        assertThat(run(page).problems())
                .extracting(Object::toString)
                .containsExactly(page + ":1: the file is not UTF-8; the invalid bytes were replaced");
    }

    @Test
    @DisplayName(
            "REST operations are passed over by name: a path pattern, a parameter in the path, a syntax with a path")
    void restOperationsArePassedOver() throws IOException {
        Files.writeString(
                in.resolve("1.json"),
                "{\"name\": \"SinkBoat\", \"pathPattern\": \"/boats/[BoatId]\", \"parameters\": [{\"name\":"
                        + " \"BoatId\", \"position\": \"Path\", \"type\": \"String\"}]}");
        Files.writeString(in.resolve("2.md"), """
                # TowBoat

                ## Request parameters

                |Parameter|Type|Position|Required|Description|
                |---|---|---|---|---|
                |BoatId|String|Path|Yes|x|
                """);
        Files.writeString(
                in.resolve("3.md"),
                PAGE.replace("SailBoat", "RowBoat")
                        + "\n## Request syntax\n\n```\nPOST /boats/{BoatId}/row HTTP/1.1\n```\n");
        Files.writeString(in.resolve("4.md"), PAGE + "\n## Request syntax\n\n```\nGET / HTTP/1.1\n```\n");
        Outcome outcome = run(in);
        assertThat(outcome.skipped())
                .containsExactly(
                        in
                                + "/1.json: SinkBoat is a REST operation (/boats/[BoatId]); only RPC operations"
                                + " are described",
                        in + "/2.md: TowBoat is a REST operation ({BoatId}); only RPC operations are described",
                        in
                                + "/3.md: RowBoat is a REST operation (/boats/{BoatId}/row); only RPC"
                                + " operations are described");
        assertThat(outcome.written()).containsExactly("operations/SailBoat.yaml", "service.yaml");
    }

    @Test
    @DisplayName("A page alone writes a stub that loads, and says what to fill in; a later run that knows replaces it")
    void aPageAloneWritesAStub() throws IOException {
        Path page = Files.writeString(in.resolve("SailBoat.md"), PAGE);
        assertThat(run(page).toFillIn())
                .containsExactly(
                        "service.yaml:3: the prefix of the generated types, such as Ecs",
                        "service.yaml:4: the API version sent with every call",
                        "service.yaml:7: the host that receives the calls");
        Path service = folder.resolve("out/service.yaml");
        assertThat(Files.readString(service)).isEqualTo("""
                # A stub: no source has values for the marked lines.
                tenon: 1
                service: Service  # fill in: the prefix of the generated types, such as Ecs
                version: "0000-00-00"  # fill in: the API version sent with every call

                endpoints:
                  default: service.example.com  # fill in: the host that receives the calls

                limits: advisory

                operations:
                  - SailBoat
                """);
        assertThat(run(page).written()).isEmpty();
        Path product = Files.writeString(
                in.resolve("product.json"),
                "{\"code\": \"harbour-master\", \"version\": \"2020-01-01\", \"global_endpoint\":"
                        + " \"harbour.example.com\"}");
        assertThat(run(page, product).toFillIn()).isEmpty();
        assertThat(Files.readString(service)).isEqualTo("""
                tenon: 1
                service: HarbourMaster
                version: "2020-01-01"

                endpoints:
                  default: harbour.example.com

                limits: advisory

                operations:
                  - SailBoat
                """);
    }

    @Test
    @DisplayName("What pages say of their service in passing stands in the service file")
    void aPageSaysItsServiceInPassing() throws IOException {
        Files.writeString(in.resolve("SailBoat.md"), PAGE + """

                Try it in the [explorer](https://api.example.com/#product=Harbour&api=SailBoat&type=RPC&version=2020-01-01).

                ```
                https://harbour.example.com/?Action=SailBoat&Size=3
                ```
                """);
        assertThat(run(in).toFillIn()).isEmpty();
        assertThat(Files.readString(folder.resolve("out/service.yaml")))
                .contains("service: Harbour\n", "version: \"2020-01-01\"\n", "default: harbour.example.com\n");
    }

    @Test
    @DisplayName("Metadata of a product without regional endpoints gives the global one and hosts inside the cloud")
    void aGlobalEndpointIsTheDefault() throws IOException {
        run(Shared.folder().resolve("cases/importer/12-product-global-endpoint.json"));
        assertThat(Files.readString(folder.resolve("out/service.yaml"))).isEqualTo("""
                tenon: 1
                service: Box
                title: { en: Box }
                version: "2020-01-01"

                endpoints:
                  default: box.example.com
                  vpcRegions:
                    north: box-vpc.north.example.com

                limits: advisory
                operations: []
                """);
    }

    @Test
    @DisplayName("Two products in one run are told, and the first by the order of names counts")
    void anotherProductIsTold() throws IOException {
        Files.writeString(
                in.resolve("a.json"),
                "{\"code\": \"Harbour\", \"version\": \"1\", \"global_endpoint\": \"a.example.com\"}");
        Files.writeString(
                in.resolve("b.json"),
                "{\"code\": \"Canal\", \"version\": \"2\", \"global_endpoint\": \"b.example.com\"}");
        assertThat(run(in).disagreements())
                .extracting(Disagreement::toString)
                .containsExactly(
                        "service: product: type: one source describes Harbour 1, another Canal 2; taken: Harbour 1");
    }
}
