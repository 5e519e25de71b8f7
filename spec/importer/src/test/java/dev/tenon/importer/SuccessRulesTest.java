package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which responses are successes, and what is called without a signature. */
class SuccessRulesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private MadeUpDocs docs;

    @BeforeEach
    void sources() {
        docs = new MadeUpDocs(folder);
    }

    /** An operation whose response has the fields of an example. */
    private static String operation(String fields, String example) {
        return "{\"responses\": {\"200\": {\"schema\": {\"type\": \"object\", \"properties\": " + fields
                + "}}}, \"responseDemo\": \"[{\\\"type\\\": \\\"json\\\", \\\"example\\\": \\\""
                + example.replace("\"", "\\\\\\\"") + "\\\"}]\"}";
    }

    private static String code(String example) {
        return operation("{\"Code\": {\"type\": \"string\"}, \"RopeId\": {\"type\": \"string\"}}", example);
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    @Test
    @DisplayName("Where a flag tells of success, a code beside it does not count")
    void aFlagOutweighsACode() throws IOException {
        assertThat(docs.imported(
                        operation(
                                "{\"Code\": {\"type\": \"string\"}, \"Success\": {\"type\": \"boolean\"}}",
                                "{\"Code\": \"OK\", \"Success\": true}"),
                        ""))
                .contains("success: { Success: [\"true\"] }")
                .doesNotContain("Code: [");
    }

    @Test
    @DisplayName("The rule that most operations have stands in the service file; others write their own")
    void theServiceHasTheRuleOfMost() throws IOException {
        docs.importedWhole(
                "{\"info\": {\"product\": \"Rope\", \"version\": \"1\"}, \"endpoints\": [{\"regionId\": \"north\","
                        + " \"endpoint\": \"rope.example.com\"}], \"apis\": {\"TieKnot\": "
                        + code("{\"Code\": \"OK\", \"RopeId\": \"r\"}") + ", \"CutRope\": "
                        + code("{\"Code\": \"OK\", \"RopeId\": \"r\"}") + ", \"CoilRope\": "
                        + code("{\"Code\": \"200\", \"RopeId\": \"r\"}") + ", \"SellRope\": "
                        + code("{\"Code\": \"x1\", \"RopeId\": \"r\"}") + "}}");
        assertThat(file("service.yaml")).contains("\nprotocol:\n  success: { Code: [OK] }\n");
        assertThat(file("operations/TieKnot.yaml")).doesNotContain("success:");
        assertThat(file("operations/CoilRope.yaml")).contains("success: { Code: [\"200\"] }");
        assertThat(file("operations/SellRope.yaml")).doesNotContain("success:");
        assertThat(docs.told())
                .containsExactly("SellRope: success: success rule: no example of a success shows Code; taken: the rule"
                        + " of the service");
    }

    @Test
    @DisplayName("Where no example shows what a code says of a success, no rule is made up, and that is told")
    void noRuleIsMadeUp() throws IOException {
        assertThat(docs.imported(code("{\"Code\": \"r-1\", \"RopeId\": \"r\"}"), ""))
                .contains("\nsuccess: {}\n");
        assertThat(docs.told())
                .containsExactly("TieKnot: success: success rule: no example of a success shows Code; taken: no rule");
    }

    @Test
    @DisplayName("An error with a status of success is told, and no rule is made up")
    void anErrorUnderSuccessIsTold() throws IOException {
        assertThat(docs.imported(
                        "{\"errorCodes\": {\"200\": [{\"errorCode\": \"NoRope\", \"errorMessage\": \"No rope.\"}]}}",
                        ""))
                .contains("\nsuccess: {}\n");
        assertThat(docs.told())
                .containsExactly("TieKnot: success: success rule: the error NoRope comes with the status 200, and no"
                        + " field marks a success; taken: no rule");
    }

    @Test
    @DisplayName("What anybody may call is not signed; a signature that the language does not know is told")
    void whatAnybodyMayCallIsNotSigned() throws IOException {
        assertThat(docs.imported("{\"security\": [{\"Anonymous\": []}]}", "")).contains("\nsigning: none\n");
        docs = new MadeUpDocs(Files.createDirectories(folder.resolve("bearer")));
        assertThat(docs.imported("{\"security\": [{\"BearerToken\": []}]}", "")).doesNotContain("signing:");
        assertThat(docs.told())
                .containsExactly(
                        "TieKnot: signing: not in the language: api-docs says BearerToken; taken: the signature"
                                + " of the service");
    }
}
