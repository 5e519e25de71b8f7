package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CallCommandTest {
    private static final List<String> TWO_INSTANCES =
            List.of("RegionId=cn-hangzhou", "KeyPairName=deploy", "InstanceIds=[\"i-1\",\"i-2\"]");

    private static final ApiModel ECS =
            Descriptions.ecs("AttachKeyPair", "DescribeInstances", "DescribeRegions", "RunCommand");

    @SuppressWarnings("NullAway.Init")
    private EmbeddedEndpoint endpoint;

    @BeforeEach
    void start() {
        endpoint = EmbeddedEndpoint.of(ECS).unsigned().start();
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private Run call(String operation, List<String> parameters, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("call", "--spec", "ecs", "--endpoint", endpoint.url(), "--anonymous", "--attempts", "1"));
        arguments.addAll(List.of(options));
        arguments.add(operation);
        arguments.addAll(parameters);
        return Run.of(arguments.toArray(new String[0]));
    }

    @Test
    @DisplayName("a response is printed as JSON")
    void aResponseIsPrinted() {
        endpoint.on("AttachKeyPair").responds(Map.of("TotalCount", 2, "FailCount", 0));

        Run run = call("AttachKeyPair", TWO_INSTANCES);
        assertThat(run.out()).contains("\"TotalCount\": 2").contains("\"FailCount\": 0");
        assertThat(run.exit()).isZero();
        assertThat(endpoint.calls("AttachKeyPair").get(0).request().parameter("InstanceIds"))
                .hasValue("[\"i-1\",\"i-2\"]");
    }

    @Test
    @DisplayName("a single value that looks like JSON is sent as it is written")
    void aSingleValueIsText() {
        Run run = call(
                "RunCommand",
                List.of(
                        "RegionId=cn-hangzhou",
                        "Type=RunShellScript",
                        "CommandContent={\"a\":  [1]}",
                        "InstanceId=[\"i-1\"]"));

        assertThat(run.err()).isEmpty();
        assertThat(endpoint.calls("RunCommand").get(0).request().parameter("CommandContent"))
                .hasValue("{\"a\":  [1]}");
    }

    @Test
    @DisplayName("items that failed are told with what to do")
    void itemsThatFailedAreTold() {
        endpoint.on("AttachKeyPair")
                .failsPartially("DependencyViolation.WindowsInstance")
                .always();

        Run run = call("AttachKeyPair", TWO_INSTANCES);
        assertThat(run.exit()).isOne();
        assertThat(run.err().lines()).hasSize(2).startsWith("failed: i-2: DependencyViolation.WindowsInstance");
        assertThat(call("AttachKeyPair", TWO_INSTANCES, "--json").out()).contains("\"failures\": [");
    }

    @Test
    @DisplayName("a refusal is told with its code, status, request id and explanation, in either language")
    void aRefusalIsTold() {
        endpoint.on("AttachKeyPair").fails("InvalidKeyPairName.NotFound").always();

        Run run = call("AttachKeyPair", TWO_INSTANCES);
        assertThat(run.exit()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("AttachKeyPair: InvalidKeyPairName.NotFound (HTTP 400, request ");
        assertThat(run.err().lines()).hasSize(2);

        Run chinese = call("AttachKeyPair", TWO_INSTANCES, "--json", "--language", "zh");
        assertThat(chinese.exit()).isOne();
        assertThat(chinese.out())
                .startsWith("{\n  \"error\": {\n")
                .contains("\"code\": \"InvalidKeyPairName.NotFound\"", "\"httpStatus\": 400")
                .containsPattern("\"explanation\": \".*\\p{IsHan}");
    }

    @Test
    @DisplayName("parts of lists and groups are given by their names on the wire")
    void partsAreGivenByTheirNames() {
        Run run = call(
                "DescribeInstances", List.of("RegionId=cn-hangzhou", "Tag.1.Key=a", "Tag.1.Value=b", "PageSize=10"));

        assertThat(run.err()).isEmpty();
        assertThat(endpoint.calls("DescribeInstances").get(0).request().parameters())
                .containsEntry("Tag.1.Key", "a")
                .containsEntry("PageSize", "10");
    }

    @Test
    @DisplayName("a shell can send what is not sent here")
    void aShellCanSendIt() {
        Run run = call("AttachKeyPair", TWO_INSTANCES, "--curl");

        assertThat(run.out()).startsWith("curl -sS -X POST ").contains("KeyPairName=deploy");
        assertThat(endpoint.calls()).isEmpty();
    }

    @Test
    @DisplayName("an operation that nobody described goes out when it is asked for")
    void anUndescribedOperationGoesOut() {
        Run run = call("MakeThing", List.of(), "--undescribed", "--raw", "Name=x", "--api-version", "2030-01-01");

        assertThat(run.exit()).isOne();
        assertThat(run.err()).contains("MakeThing: ").contains("HTTP 4");
    }

    @Test
    @DisplayName("what cannot be sent is told before it is")
    void whatCannotBeSentIsTold() {
        Run missing = call("AttachKeyPair", List.of("RegionId=r"));
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).isEqualTo("AttachKeyPair: KeyPairName: is required\n");

        assertThat(call("AttachKeyPear", List.of()).err())
                .contains("did you mean 'AttachKeyPair'?")
                .contains("--undescribed");
        assertThat(call("AttachKeyPair", List.of("InstanceIds=[1")).err())
                .contains("InstanceIds looks like JSON, but is not valid");
        assertThat(call("AttachKeyPair", List.of("nonsense")).err()).contains("NAME=VALUE");
        assertThat(endpoint.calls()).isEmpty();
    }

    @Test
    @DisplayName("the way out is an option of the command, and a list is told with one")
    void theWayOutIsAnOption() {
        assertThat(call("DescribeInstances", List.of("RegionId=r", "PageSize=101"))
                        .err())
                .endsWith("; --unchecked leaves that to the service\n")
                .doesNotContain("advisoryLimits");
        assertThat(call("AttachKeyPair", List.of("InstanceIds=i-1")).err())
                .contains("InstanceIds is a list, which is written as JSON: 'InstanceIds=[\"...\"]'");
        assertThat(call("DescribeInstances", List.of("Tag=a")).err())
                .contains("Tag is a list, which is written as JSON: 'Tag=[{\"Key\":\"...\"}]'");
        assertThat(endpoint.calls()).isEmpty();
    }

    @Test
    @DisplayName("without credentials, or a signer, it tells how to call without a signature")
    void withoutCredentialsItTellsHowToCallWithoutASignature(@TempDir Path folder) throws IOException {
        String shop = Descriptions.write(folder.resolve("shop")).toString();
        Run nobody = Run.of("call", "--spec", shop, "--endpoint", endpoint.url(), "--profile", "nobody", "Look");
        assertThat(nobody.err()).startsWith("Look: ").endsWith("; --anonymous calls without a signature\n");
        assertThat(nobody.exit()).isEqualTo(3);

        String own = Descriptions.write(
                        folder.resolve("own"),
                        Descriptions.SERVICE.replace("hmac-sha1", "com.example.OwnSigner"),
                        Descriptions.BUY)
                .toString();
        Run unsigned = Run.of("call", "--spec", own, "--endpoint", endpoint.url(), "Look");
        assertThat(unsigned.err())
                .startsWith("The service signs with com.example.OwnSigner, which this command does not have;"
                        + " --anonymous calls without a signature.");
        assertThat(unsigned.exit()).isEqualTo(2);
    }

    @Test
    @DisplayName("a service that is not there has an exit code of its own")
    void aServiceThatIsNotThere() {
        endpoint.close();

        Run run = call("DescribeRegions", List.of());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith("DescribeRegions: ");
    }
}
