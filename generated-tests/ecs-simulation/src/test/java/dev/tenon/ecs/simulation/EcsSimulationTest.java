package dev.tenon.ecs.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.support.RpcCaller;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcsSimulationTest {
    private static final ApiModel ECS = EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml");
    private static final String REGION = "cn-hangzhou";

    private final EcsSimulation ecs = EcsSimulation.withSampleData();
    private final EmbeddedEndpoint endpoint =
            EmbeddedEndpoint.of(ECS).simulation(ecs).start();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private String call(String action, String... namesAndValues) {
        return new RpcCaller(endpoint.url(), endpoint.accessKeyId(), endpoint.accessKeySecret())
                .outcome(action, namesAndValues);
    }

    private String attach(String keyPair, String... instances) {
        return call("AttachKeyPair", "RegionId", REGION, "KeyPairName", keyPair, "InstanceIds", json(instances));
    }

    private static String json(String... instances) {
        return "[\"" + String.join("\",\"", instances) + "\"]";
    }

    private Optional<String> bound(String instance) {
        return ecs.instance(instance).flatMap(SimulatedInstance::boundKeyPair);
    }

    @Test
    void bindingTakesEffectAtTheNextRestart() {
        assertThat(attach("deploy", "i-linux-1"))
                .startsWith("200 ")
                .contains("\"TotalCount\":1", "\"FailCount\":0", "\"KeyPairName\":\"deploy\"")
                .contains("\"Code\":\"200\",\"Message\":\"successful\"");

        SimulatedInstance instance = ecs.instance("i-linux-1").orElseThrow();
        assertThat(instance.boundKeyPair()).hasValue("deploy");
        assertThat(instance.keyPairInEffect()).isEmpty();
        assertThat(instance.started().keyPairInEffect()).hasValue("deploy");
    }

    @Test
    void stoppedInstanceTakesThePairWhenItStarts() {
        attach("deploy", "i-stopped-1");
        SimulatedInstance stopped = ecs.instance("i-stopped-1").orElseThrow();

        assertThat(stopped.keyPairInEffect()).isEmpty();
        assertThat(stopped.started().keyPairInEffect()).hasValue("deploy");
    }

    @Test
    void startingAndStoppingPutABindingInEffect() {
        attach("deploy", "i-linux-1");

        assertThat(call("StopInstance", "InstanceId", "i-linux-1")).startsWith("200 ");
        assertThat(ecs.instance("i-linux-1").orElseThrow().state()).isEqualTo(SimulatedInstance.State.STOPPED);
        assertThat(ecs.instance("i-linux-1").orElseThrow().keyPairInEffect()).isEmpty();
        assertThat(call("StartInstance", "InstanceId", "i-linux-1")).startsWith("200 ");
        assertThat(ecs.instance("i-linux-1").orElseThrow().state()).isEqualTo(SimulatedInstance.State.RUNNING);
        assertThat(ecs.instance("i-linux-1").orElseThrow().keyPairInEffect()).hasValue("deploy");
    }

    @Test
    void restartingPutsABindingInEffect() {
        attach("deploy", "i-linux-1");
        assertThat(ecs.instance("i-linux-1").orElseThrow().keyPairInEffect()).isEmpty();

        assertThat(call("RebootInstance", "InstanceId", "i-linux-1")).startsWith("200 ");
        assertThat(ecs.instance("i-linux-1").orElseThrow().keyPairInEffect()).hasValue("deploy");
        assertThat(call("RebootInstance", "InstanceId", "i-stopped-1"))
                .startsWith("403 ")
                .contains("IncorrectInstanceStatus");
        assertThat(call("RebootInstance", "InstanceId", "i-nowhere"))
                .startsWith("404 ")
                .contains("InvalidInstanceId.NotFound");
    }

    @ParameterizedTest
    @CsvSource({
        "StartInstance,i-linux-1,IncorrectInstanceStatus",
        "StopInstance,i-stopped-1,IncorrectInstanceStatus",
        "StartInstance,i-nowhere,InvalidInstanceId.NotFound",
        "StopInstance,i-nowhere,InvalidInstanceId.NotFound"
    })
    void whatRunsDoesNotStartAndWhatIsStoppedDoesNotStop(String action, String instance, String code) {
        Optional<SimulatedInstance> before = ecs.instance(instance);

        assertThat(call(action, "InstanceId", instance)).contains("\"Code\":\"" + code + "\"");
        assertThat(ecs.instance(instance)).isEqualTo(before);
    }

    @Test
    void bindingReplacesAnEarlierPair() {
        attach("deploy", "i-linux-1");
        attach("backup", "i-linux-1");

        assertThat(bound("i-linux-1")).hasValue("backup");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing,i-linux-1,400,InvalidKeyPairName.NotFound",
        "deploy,i-nowhere,400,InvalidInstanceIds.ValueNotSupported",
        "deploy,i-windows-1,403,DependencyViolation.WindowsInstance",
        "deploy,i-classic-1,400,DependencyViolation.IoOptimize"
    })
    void whatKeepsTheOnlyInstanceFromTakingThePairFailsTheCall(
            String keyPair, String instance, int status, String code) {
        assertThat(attach(keyPair, instance)).startsWith(status + " ").contains("\"Code\":\"" + code + "\"");
    }

    @Test
    void whatKeepsSomeOfManyIsTheirOwnFailure() {
        assertThat(attach("deploy", "i-windows-1", "i-linux-1", "i-classic-1", "i-nowhere", "i-linux-2"))
                .startsWith("200 ")
                .contains("\"TotalCount\":5", "\"FailCount\":3")
                .contains("{\"InstanceId\":\"i-windows-1\",\"Success\":false,"
                        + "\"Code\":\"DependencyViolation.WindowsInstance\",\"Message\":\"The instance creating")
                .contains("{\"InstanceId\":\"i-linux-1\",\"Success\":true,\"Code\":\"200\"")
                .contains("\"Code\":\"DependencyViolation.IoOptimize\"", "InvalidInstanceIds.ValueNotSupported");
        assertThat(bound("i-windows-1")).isEmpty();
        assertThat(bound("i-linux-2")).hasValue("deploy");
    }

    @Test
    void whenAllFailTheFirstOneDecides() {
        assertThat(attach("deploy", "i-classic-1", "i-windows-1"))
                .startsWith("400 ")
                .contains("DependencyViolation.IoOptimize");
    }

    @Test
    void anotherRegionHasOtherInstancesAndPairs() {
        assertThat(call(
                        "AttachKeyPair",
                        "RegionId",
                        "cn-beijing",
                        "KeyPairName",
                        "deploy",
                        "InstanceIds",
                        json("i-linux-1")))
                .contains("InvalidKeyPairName.NotFound");
        assertThat(call("DescribeKeyPairs", "RegionId", "mars-1")).startsWith("404 ");
    }

    @Test
    void detachingUnbinds() {
        attach("deploy", "i-linux-1");
        String[] arguments = {"RegionId", REGION, "KeyPairName", "deploy", "InstanceIds", json("i-linux-1", "i-linux-2")
        };

        assertThat(call("DetachKeyPair", arguments)).contains("\"TotalCount\":2", "\"FailCount\":1");
        assertThat(bound("i-linux-1")).isEmpty();
        assertThat(call("DetachKeyPair", arguments)).startsWith("400 ");
    }

    @ParameterizedTest
    @CsvSource({"*,2", "deploy,1", "*p*,2", "d*,1", "nothing,0"})
    void keyPairsAreFoundByName(String pattern, int found) {
        assertThat(call("DescribeKeyPairs", "RegionId", REGION, "KeyPairName", pattern))
                .contains("\"TotalCount\":" + found);
    }

    @Test
    void keyPairsComeInPages() {
        assertThat(call("DescribeKeyPairs", "RegionId", REGION, "PageSize", "1", "PageNumber", "2"))
                .contains("\"TotalCount\":2", "\"PageNumber\":2", "backup")
                .doesNotContain("deploy");
    }

    @Test
    void regionsAreThoseOfTheDescription() {
        assertThat(call("DescribeRegions"))
                .contains("{\"RegionId\":\"cn-hangzhou\",\"RegionEndpoint\":\"ecs-cn-hangzhou.aliyuncs.com\"");
    }
}
