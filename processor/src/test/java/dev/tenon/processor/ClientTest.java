package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.documentation.Authorization;
import dev.tenon.runtime.documentation.Document;
import dev.tenon.runtime.documentation.Link;
import dev.tenon.runtime.documentation.OperationDocumentation;
import dev.tenon.runtime.documentation.Prose;
import dev.tenon.runtime.documentation.Sample;
import dev.tenon.runtime.documentation.Statement;
import dev.tenon.runtime.error.DocumentedError;
import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.decode.Responses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a whole description becomes. */
class ClientTest {
    @TempDir
    Path folder;

    @Test
    void compilesWithoutAnyWarning() {
        Sandbox.Compiled client = KeyPairs.sandbox(folder).client().compile();

        assertThat(client.messages()).isEmpty();
        assertThat(client.success()).isTrue();
        assertThat(client.sources().keySet())
                .containsExactlyInAnyOrder(
                        "sandbox/AttachKeyPairOperation.java",
                        "sandbox/AttachKeyPairRequest.java",
                        "sandbox/AttachKeyPairResponse.java",
                        "sandbox/DescribeMachinesOperation.java",
                        "sandbox/DescribeMachinesRequest.java",
                        "sandbox/DescribeMachinesResponse.java",
                        "sandbox/Keys.java",
                        "sandbox/KeysApi.java",
                        "sandbox/KeysClient.java",
                        "sandbox/KeysErrorCode.java",
                        "sandbox/KeysException.java",
                        "sandbox/KeysService.java");
    }

    @Test
    void theInterfaceIsImplementedByTheClientAndByATestsOwnClass() throws Exception {
        Sandbox.Compiled client = KeyPairs.sandbox(folder)
                .client("AttachKeyPair")
                .java("sandbox/Fleet.java", """
                        package sandbox;

                        class Fleet {
                            private final Keys keys;

                            Fleet(Keys keys) {
                                this.keys = keys;
                            }

                            static Fleet live() {
                                return new Fleet(KeysClient.builder().build());
                            }

                            int failed() {
                                return keys.attachKeyPair(AttachKeyPairRequest.builder()
                                        .regionId("r").keyPairName("pair").instanceIds("i-1", "i-2").build()).failCount();
                            }
                        }
                        """)
                .java("sandbox/Use.java", """
                        package sandbox;

                        public class Use {
                            public static int count() {
                                return new Fleet(new Keys() {
                                    @Override
                                    public AttachKeyPairResponse attachKeyPair(AttachKeyPairRequest request) {
                                        int items = request.instanceIds().size();
                                        return new AttachKeyPairResponse("r", items, items, null, java.util.List.of());
                                    }

                                    @Override
                                    public dev.tenon.runtime.batch.BatchResponse<AttachKeyPairResponse> attachKeyPairBatched(
                                            AttachKeyPairRequest request) {
                                        throw new UnsupportedOperationException();
                                    }
                                }).failed();
                            }
                        }
                        """)
                .compile();

        assertThat(client.messages()).isEmpty();
        assertThat(client.load().loadClass("sandbox.Use").getMethod("count").invoke(null))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a service named like a type of java.lang has an interface of another name")
    void namesTheInterfaceApartFromJavasOwnTypes() {
        Sandbox.Compiled client = new Sandbox(folder)
                .spec("service.yaml", """
                        tenon: 1
                        service: String
                        version: "1"
                        endpoints: { default: string.example.com }
                        operations: [Pull]
                        """)
                .spec("operations/Pull.yaml", """
                        operation: Pull
                        parameters: { Name: { type: string } }
                        response: { RequestId: { type: string } }
                        """)
                .client()
                .compile();

        assertThat(client.messages()).isEmpty();
        assertThat(client.sources()).containsKey("sandbox/StringOperations.java");
    }

    @Test
    void generatesOnlyWhatIsAskedFor() {
        Sandbox.Compiled client =
                KeyPairs.sandbox(folder).client("DescribeMachines").compile();

        assertThat(client.messages()).isEmpty();
        assertThat(client.sources().keySet()).noneMatch(name -> name.contains("AttachKeyPair"));
        assertThat(client.sources().get("sandbox/KeysErrorCode.java"))
                .contains("INVALID_INSTANCE_ID_NOT_FOUND", "THROTTLING")
                .doesNotContain("WINDOWS");
    }

    @Test
    @DisplayName("structures of one typeName and the same fields are one nested record")
    void generatesOneRecordForStructuresOfOneTypeName() throws Exception {
        Sandbox.Compiled client = new Sandbox(folder)
                .spec("service.yaml", """
                        tenon: 1
                        service: Toy
                        version: "1"
                        endpoints: { default: toy.example.com }
                        operations: [Copy]
                        """)
                .spec("operations/Copy.yaml", """
                        operation: Copy
                        response:
                          Source: { typeName: Disk, fields: { Id: { type: string }, Tag: { fields: { Key: { type: string } } } } }
                          Target: { typeName: Disk, fields: { Id: { type: string }, Tag: { fields: { Key: { type: string } } } } }
                        """)
                .client()
                .compile();

        assertThat(client.messages()).isEmpty();
        ClassLoader loader = client.load();
        Class<?> response = loader.loadClass("sandbox.CopyResponse");
        assertThat(response.getMethod("source").getReturnType())
                .isEqualTo(response.getMethod("target").getReturnType());
        assertThat(response.getDeclaredClasses())
                .extracting(Class::getSimpleName)
                .containsOnly("Disk", "Tag");
        byte[] body = "{\"Source\":{\"Id\":\"s\",\"Tag\":{\"Key\":\"k\"}},\"Target\":{\"Id\":\"t\"}}"
                .getBytes(StandardCharsets.UTF_8);
        Operation<?, ?> operation = (Operation<?, ?>)
                loader.loadClass("sandbox.CopyOperation").getField("INSTANCE").get(null);
        assertThat(operation.read(Responses.open(body, body.length, null)))
                .hasToString("CopyResponse[source=Disk[id=s, tag=Tag[key=k]], target=Disk[id=t, tag=null]]");
    }

    @Test
    @DisplayName("a code tells what is documented for one operation from what is documented for another")
    void documentsErrorsPerOperation() throws Exception {
        Sandbox.Compiled client = KeyPairs.sandbox(folder).client().compile();

        assertThat(client.messages()).isEmpty();
        Class<?> codes = client.load().loadClass("sandbox.KeysErrorCode");
        ErrorCode notFound = (ErrorCode) codes.getMethod("of", String.class).invoke(null, "InvalidInstanceId.NotFound");
        DocumentedError both = new DocumentedError(404, "No such machine.");
        DocumentedError gone = new DocumentedError(410, "The machine is gone.");
        assertThat(notFound.documented()).containsExactly(both, gone);
        assertThat(notFound.documented("AttachKeyPair")).containsExactly(both);
        assertThat(notFound.documented("DescribeMachines")).containsExactly(both, gone);
        assertThat(notFound.documented("RunMachines")).isEmpty();
        ErrorCode throttling = (ErrorCode) codes.getMethod("of", String.class).invoke(null, "Throttling");
        assertThat(throttling.documented("AttachKeyPair"))
                .isEqualTo(throttling.documented())
                .isNotEmpty();
        ErrorCode windows =
                (ErrorCode) codes.getMethod("of", String.class).invoke(null, "DependencyViolation.WindowsInstance");
        assertThat(windows.explain(Locale.ENGLISH)).isEqualTo("Windows has no keys.");
        assertThat(windows.explain(Locale.FRENCH))
                .isEqualTo("Documented by its message only: \"The machine is Windows.\"");
        assertThat(notFound.explain(Locale.CHINA)).isEqualTo("没有这个 ID 的机器。");
    }

    @Test
    @DisplayName("every generated class says so in its class file, nested ones too: coverage tools leave it out")
    void generatedClassesAreMarked() throws IOException {
        Sandbox.Compiled client = KeyPairs.sandbox(folder).client().compile();

        try (Stream<Path> files = Files.walk(client.classes())) {
            assertThat(files.filter(file -> file.toString().matches(".*/(?!package-info)[^/]*\\.class")))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .contains("Ldev/tenon/runtime/annotation/GeneratedByTenon;"));
        }
    }

    @Test
    @DisplayName(
            "an operation tells its errors, what a caller must be allowed to do, and what the documents say, as data")
    void tellsWhatTheDocumentsSay() throws Exception {
        Sandbox.Compiled client = KeyPairs.sandbox(folder).client().compile();

        assertThat(client.messages()).isEmpty();
        Operation<?, ?> attach = (Operation<?, ?>) client.load()
                .loadClass("sandbox.AttachKeyPairOperation")
                .getField("INSTANCE")
                .get(null);
        assertThat(attach.errors())
                .extracting(ErrorCode::code)
                .containsExactly("DependencyViolation.WindowsInstance", "InvalidInstanceId.NotFound");
        assertThat(attach.authorization())
                .contains(Authorization.of("keys:AttachKeyPair", Authorization.Access.UPDATE)
                        .on("Machine", true, null)
                        .on("Vault", false, null)
                        .conditions("keys:Tag")
                        .dependent("keys:DescribeMachines"));
        OperationDocumentation said = attach.documentation();
        assertThat(said.summary().in(Locale.CHINA)).hasValue("绑定密钥对。");
        assertThat(said.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.in(Locale.UK))
                        .hasValueSatisfying(text -> assertThat(text).startsWith("The machines must run Linux.")));
        assertThat(said.links())
                .contains(
                        Link.toOperation("DescribeMachines", Prose.NONE),
                        Link.toDocument(
                                "https://keys.example.com/attach?page=1&lang=en",
                                Prose.of("en", "Key pairs", "zh", "密钥对")));
        assertThat(said.samples())
                .contains(Sample.of(Prose.of("en", "Both succeed"))
                        .response("{\"TotalCount\":2,\"FailCount\":0}")
                        .in(Format.JSON));
        assertThat(said.statements())
                .contains(
                        Statement.about("KeyPairName", "page").required(false).example("deploy"),
                        Statement.about("Results.Success", "page")
                                .type("String")
                                .text(Prose.of("en", "Its examples are no texts.", "zh", "示例不是字符串。")));
        assertThat(said.documents()).containsExactly(new Document("page", "AttachKeyPair page", "en", "2021"));
    }
}
