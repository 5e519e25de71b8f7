package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.Documentation;
import dev.tenon.spec.model.Documentation.Access;
import dev.tenon.spec.model.Documentation.Resource;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents say around their tables: notes, links, permissions and samples. */
class DocumentsTest {
    private static final Settings PROSE = new Settings(true, false, false);

    private static final String TABLES = """

            ## Request parameters

            |Parameter|Type|Required|Example|Description|
            |---|---|---|---|---|
            |BoatId|String|Yes|b-1|The boat.|
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Documentation imported(Settings settings, String... documents) throws IOException {
        for (int index = 0; index < documents.length; index++) {
            String document = documents[index];
            boolean markdown = document.startsWith("# ");
            String name = markdown ? document.substring(2, document.indexOf('\n')) : "MoorBoat";
            Files.writeString(folder.resolve(name + "." + index + (markdown ? ".md" : ".txt")), document);
        }
        return read(settings, "MoorBoat");
    }

    private Documentation read(Settings settings, String operation) throws IOException {
        Path output = folder.resolve("out");
        Files.createDirectories(output);
        Files.writeString(output.resolve("service.yaml"), """
                tenon: 1
                service: Boats
                version: "1"
                endpoints: { default: boats.example.com }
                operations: [%s]
                """.formatted(operation));
        try (Stream<Path> files = Files.list(folder)) {
            new ImportRun(settings, output)
                    .run(files.filter(Files::isRegularFile).toList(), input -> {});
        }
        Diagnostics diagnostics = new Diagnostics();
        var loaded = SpecLoader.load("service.yaml", SpecSource.ofFolder(output), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return loaded.orElseThrow().operations().get(0).documentation();
    }

    private static List<String> english(List<LocalizedText> texts) {
        return texts.stream()
                .map(text -> text.byLanguage().getOrDefault("en", ""))
                .toList();
    }

    @Test
    @DisplayName("Notes are the items of lists and the paragraphs of a description, in both languages side by side")
    void notes() throws IOException {
        Documentation read = imported(PROSE, """
                # MoorBoat

                Moors a boat.

                ## Usage notes

                When you call it:

                -   The boat must be **afloat**
                    (see [FloatBoat](~~12~~)).
                -   No more than `3` boats at once.

                ### In winter

                1. Ice is not checked.
                """ + TABLES, """
                # MoorBoat

                停泊一艘船。

                ## 接口说明

                请注意：

                -   船必须在水上。
                -   最多三艘船。
                -   不检查冰。

                ## 请求参数

                |名称|类型|是否必选|示例值|描述|
                |---|---|---|---|---|
                |BoatId|String|是|b-1|船。|
                """);
        assertThat(english(read.notes()))
                .containsExactly(
                        "The boat must be afloat (see FloatBoat).",
                        "No more than 3 boats at once.",
                        "Ice is not checked.");
        assertThat(read.notes().get(1).byLanguage()).containsEntry("zh", "最多三艘船。");
    }

    @Test
    @DisplayName("Links lead to operations that are described and to addresses; their words are kept on request")
    void links() throws IOException {
        String page = """
                # MoorBoat

                Moors a boat, as the [guide](https://boats.example.com/guide?spm=a.b&page=2#moor) tells.

                ## Description

                -   Call [FloatBoat](~~12~~) first, never [SinkBoat](~~13~~), with [BoatId](#boat).
                -   See the [guide](https://boats.example.com/guide?page=2#moor) and ![a picture](https://boats.example.com/p.png).
                """ + TABLES;
        String other = "# FloatBoat\n\nFloats a boat.\n" + TABLES;
        assertThat(imported(Settings.FACTS, page, other).links())
                .extracting(link -> link.operation().or(link::address).orElse("") + english(List.of(link.title())))
                .containsExactly("https://boats.example.com/guide?page=2#moor[]", "FloatBoat[]");
    }

    @Test
    @DisplayName("A copied help text has left the names of operations in parentheses")
    void linksOfHelpText() throws IOException {
        Documentation read = imported(PROSE, """
                Moors a boat.
                Operation description
                Take note of the following items:
                The boat floats (FloatBoat) and has a name (BoatName).
                Request parameters
                |
                Parameter |
                Type |
                Required |
                Description |
                Example |
                | BoatId |
                string |
                Yes |
                The boat. |
                b-1 |
                """, "# FloatBoat\n\nFloats a boat.\n" + TABLES);
        assertThat(read.links()).extracting(Documentation.Link::operation).containsExactly(Optional.of("FloatBoat"));
        assertThat(english(read.notes())).containsExactly("The boat floats (FloatBoat) and has a name (BoatName).");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            stars and lines       ; |Action|Access level|Resource type|Condition key|Dependent action|       ; |boats:MoorBoat|update|\\*Boat<br>Pier|None|None|
            names of resources    ; |操作|访问级别|资源类型|条件关键字|关联操作|                            ; |boats:MoorBoat|Write|*Boat `acs:boats:*:*:boat/{id}`<br>Pier|无|无|
            older words           ; |Action|Access Level|Resource|                                          ; |boats:MoorBoat|Write|* Boat Pier|
            """)
    void permissions(String style, String header, String row) throws IOException {
        String rule = header.replaceAll("[^|]+", "---");
        Documentation read = imported(
                Settings.FACTS,
                "# MoorBoat\n\nMoors a boat.\n\n## RAM authorization\n\n" + header + "\n" + rule + "\n" + row + "\n"
                        + TABLES);
        var authorization = read.authorization().orElseThrow();
        assertThat(authorization.action()).isEqualTo("boats:MoorBoat");
        assertThat(authorization.access()).contains(Access.UPDATE);
        assertThat(authorization.resources()).extracting(Resource::type).containsExactly("Boat", "Pier");
        assertThat(authorization.resources().get(0).required()).isEqualTo(!style.startsWith("older"));
        assertThat(authorization.conditions()).isEmpty();
        assertThat(authorization.dependent()).isEmpty();
    }

    @Test
    @DisplayName("Conditions and dependent actions are told; all resources are no type")
    void conditions() throws IOException {
        Documentation read = imported(Settings.FACTS, """
                # MoorBoat

                Moors a boat.

                ## RAM authorization

                |Action|Access level|Resource type|Condition key|Dependent action|
                |---|---|---|---|---|
                |boats:MoorBoat|create|*All Resources<br>`*`|boats:Colour<br>boats:Size|boats:ListBoats|
                """ + TABLES);
        var authorization = read.authorization().orElseThrow();
        assertThat(authorization.access()).contains(Access.CREATE);
        assertThat(authorization.resources()).isEmpty();
        assertThat(authorization.conditions()).containsExactly("boats:Colour", "boats:Size");
        assertThat(authorization.dependent()).containsExactly("boats:ListBoats");
    }

    @Test
    @DisplayName("Samples are kept on request only, as they are written; what is malformed is none")
    void samples() throws IOException {
        String page = """
                # MoorBoat

                Moors a boat.
                """ + TABLES + """

                ## Examples

                Sample request

                ```
                https://boats.example.com/?Action=MoorBoat&BoatId=b-1
                ```

                Sample response

                ```
                {"RequestId": "r"}
                ```

                ```
                <MoorBoatResponse><RequestId>r</RequestId></MoorBoatResponse>
                ```

                ```
                {"RequestId": "r"
                ```
                """;
        assertThat(imported(PROSE, page).samples())
                .extracting(sample -> sample.request().or(sample::response).orElse(""))
                .containsExactly(
                        "https://boats.example.com/?Action=MoorBoat&BoatId=b-1",
                        "{\"RequestId\": \"r\"}",
                        "<MoorBoatResponse><RequestId>r</RequestId></MoorBoatResponse>");
        Files.delete(folder.resolve("out/operations/MoorBoat.yaml"));
        assertThat(read(Settings.FACTS, "MoorBoat").samples()).isEmpty();
    }

    @Test
    @DisplayName("The description of an operation in the metadata of a product has notes and links")
    void metadata() throws IOException {
        Files.writeString(folder.resolve("boats.json"), """
                {"info": {"product": "Boats", "version": "1", "style": "RPC"}, "apis": {"MoorBoat": {"methods": ["post"],
                 "schemes": ["https"], "security": [{"AK": []}], "summary": "停泊。",
                 "description": "## 接口说明\\n<props=\\"china\\">\\n\\n- 先调用[FloatBoat](~~1~~)。\\n\\n</props>\\n- 看[配额](https://quotas.example.com)。\\n### 示例\\n- 例子",
                 "parameters": [], "responses": {"200": {"schema": {"type": "object"}}}},
                 "FloatBoat": {"methods": ["post"], "parameters": [], "responses": {}}}}
                """);
        Documentation read = read(PROSE, "MoorBoat");
        assertThat(read.notes())
                .extracting(note -> note.byLanguage().getOrDefault("zh", ""))
                .containsExactly("先调用FloatBoat。", "看配额。");
        assertThat(read.links())
                .extracting(link -> link.operation().or(link::address).orElse(""))
                .containsExactly("FloatBoat", "https://quotas.example.com");
    }

    @Test
    @DisplayName("The help page of AttachKeyPair gives its five notes, two operations and the permissions")
    void attachKeyPair() throws IOException {
        Path help = Shared.folder().resolve("pages/AttachKeyPair.source-help.en.txt");
        Files.copy(help, folder.resolve("AttachKeyPair.source-help.en.txt"));
        for (String other : List.of("RebootInstance", "StartInstance")) {
            Files.writeString(folder.resolve(other + ".md"), "# " + other + "\n\nDoes so.\n" + TABLES);
        }
        Documentation read = read(PROSE, "AttachKeyPair");
        assertThat(read.notes()).hasSize(5);
        assertThat(read.links())
                .extracting(link -> link.operation().orElse(""))
                .containsExactly("RebootInstance", "StartInstance");
        var authorization = read.authorization().orElseThrow();
        assertThat(authorization.action()).isEqualTo("ecs:AttachKeyPair");
        assertThat(authorization.access()).contains(Access.UPDATE);
        assertThat(authorization.resources())
                .containsExactly(
                        new Resource("Instance", true, Optional.empty()),
                        new Resource("KeyPair", true, Optional.empty()));
    }
}
