package dev.tenon.ecs.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.support.RpcCaller;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The flows of an account, as calls. */
class AccountTest {
    private static final ApiModel ECS = EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml");
    private static final String REGION = "cn-hangzhou";

    private final EcsSimulation account = EcsSimulation.withSampleData();
    private final EmbeddedEndpoint endpoint =
            EmbeddedEndpoint.of(ECS).simulation(account).start();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private String call(String action, String... namesAndValues) {
        return new RpcCaller(endpoint.url(), endpoint.accessKeyId(), endpoint.accessKeySecret())
                .outcome(action, namesAndValues);
    }

    private String status(String id) {
        String described = call("DescribeInstances", "RegionId", REGION, "InstanceIds", "[\"" + id + "\"]");
        return described.replaceFirst(".*\"Status\":\"(\\w+)\".*", "$1");
    }

    @Test
    void whatIsBoughtIsThereAndPassesThroughItsStates() {
        account.slowly();

        assertThat(call(
                        "RunInstances",
                        "RegionId",
                        REGION,
                        "Amount",
                        "2",
                        "InstanceName",
                        "web",
                        "KeyPairName",
                        "deploy"))
                .startsWith("200 ")
                .contains("\"InstanceIdSets\":{\"InstanceIdSet\":[\"i-sim00001\",\"i-sim00002\"]}");
        assertThat(status("i-sim00001")).isEqualTo("Pending");
        assertThat(status("i-sim00001")).isEqualTo("Running");
        assertThat(account.instance("i-sim00001").orElseThrow().keyPairInEffect())
                .hasValue("deploy");
        assertThat(status("i-sim00002")).isEqualTo("Pending");
        assertThat(call("StopInstance", "InstanceId", "i-sim00001")).startsWith("200 ");
        assertThat(call("StartInstance", "InstanceId", "i-sim00001")).contains("IncorrectInstanceStatus");
        assertThat(status("i-sim00001")).isEqualTo("Stopping");
        assertThat(status("i-sim00001")).isEqualTo("Stopped");
        assertThat(call("DescribeInstances", "RegionId", REGION, "InstanceName", "w*"))
                .contains("\"TotalCount\":2", "\"InstanceName\":\"web\"", "\"KeyPairName\":\"deploy\"");
    }

    @Test
    void statusesAreShownAloneAndSettleToo() {
        account.slowly();
        call("RunInstances", "RegionId", REGION);

        assertThat(call("DescribeInstanceStatus", "RegionId", REGION, "InstanceId.1", "i-sim00001"))
                .contains("{\"InstanceId\":\"i-sim00001\",\"Status\":\"Pending\"}", "\"TotalCount\":1");
        assertThat(call("DescribeInstanceStatus", "RegionId", REGION, "InstanceId.1", "i-sim00001"))
                .contains("\"Status\":\"Running\"");
    }

    @Test
    void aPurchaseThatIsRepeatedWithItsTokenBuysNothingMore() {
        String first = call("RunInstances", "RegionId", REGION, "ClientToken", "once");

        assertThat(first).contains("i-sim00001");
        assertThat(call("RunInstances", "RegionId", REGION, "ClientToken", "once"))
                .contains("[\"i-sim00001\"]");
        assertThat(call("RunInstances", "RegionId", REGION, "ClientToken", "another"))
                .contains("[\"i-sim00002\"]");
        assertThat(account.instances()).hasSize(7);
    }

    @Test
    void aPurchaseNeedsItsKeyPair() {
        assertThat(call("RunInstances", "RegionId", REGION, "KeyPairName", "nothing"))
                .contains("InvalidKeyPairName.NotFound");
        assertThat(account.instances()).hasSize(5);
    }

    @Test
    void aCreatedInstanceIsStoppedAndCanBeRenamed() {
        assertThat(call("CreateInstance", "RegionId", REGION, "InstanceType", "ecs.g6.large", "ImageId", "win2022_x64"))
                .contains("\"InstanceId\":\"i-sim00001\"");
        SimulatedInstance made = account.instance("i-sim00001").orElseThrow();
        assertThat(made.state()).isEqualTo(SimulatedInstance.State.STOPPED);
        assertThat(made.system()).isEqualTo(SimulatedInstance.OperatingSystem.WINDOWS);

        call("ModifyInstanceAttribute", "InstanceId", "i-sim00001", "InstanceName", "renamed");

        assertThat(call("DescribeInstances", "RegionId", REGION, "InstanceType", "ecs.g6.large"))
                .contains("\"TotalCount\":1", "\"InstanceName\":\"renamed\"");
        assertThat(call("ModifyInstanceAttribute", "InstanceId", "i-nowhere")).contains("InvalidInstanceId.NotFound");
    }

    @Test
    void anInstanceIsDeletedOnlyWhenItIsStopped() {
        assertThat(call("DeleteInstance", "InstanceId", "i-linux-1")).contains("IncorrectInstanceStatus");
        assertThat(call("DeleteInstance", "InstanceId", "i-stopped-1")).startsWith("200 ");
        assertThat(call("DeleteInstance", "InstanceId", "i-linux-1", "Force", "true"))
                .startsWith("200 ");
        assertThat(call("DeleteInstance", "InstanceId", "i-linux-1")).contains("InvalidInstanceId.NotFound");
        assertThat(account.instance("i-linux-1")).isEmpty();
        assertThat(account.instance("i-stopped-1")).isEmpty();
    }

    @Test
    void keyPairsAreMadeOnceAndDeleted() {
        assertThat(call(
                        "CreateKeyPair",
                        "RegionId",
                        REGION,
                        "KeyPairName",
                        "new",
                        "Tag.1.Key",
                        "team",
                        "Tag.1.Value",
                        "a"))
                .contains("\"KeyPairName\":\"new\"", "\"PrivateKeyBody\":\"the simulated private key of new\"");
        assertThat(call("CreateKeyPair", "RegionId", REGION, "KeyPairName", "new"))
                .contains("KeyPair.AlreadyExist");
        assertThat(call(
                        "ImportKeyPair",
                        "RegionId",
                        REGION,
                        "KeyPairName",
                        "imported",
                        "PublicKeyBody",
                        "ssh-rsa AAAA"))
                .contains("\"KeyPairFingerPrint\":\"")
                .doesNotContain("PrivateKeyBody");
        call("AttachKeyPair", "RegionId", REGION, "KeyPairName", "new", "InstanceIds", "[\"i-linux-1\"]");

        call("DeleteKeyPairs", "RegionId", REGION, "KeyPairNames", "[\"new\",\"gone\"]");

        assertThat(account.keyPair(REGION, "new")).isEmpty();
        assertThat(account.instance("i-linux-1").orElseThrow().boundKeyPair()).isEmpty();
        assertThat(account.keyPair(REGION, "imported")).isPresent();
    }

    @Test
    void disksAreMadeAttachedAndShown() {
        assertThat(call(
                        "CreateDisk",
                        "RegionId",
                        REGION,
                        "Size",
                        "40",
                        "DiskCategory",
                        "cloud_ssd",
                        "DiskName",
                        "data"))
                .contains("\"DiskId\":\"d-sim00001\"");
        assertThat(call("AttachDisk", "DiskId", "d-none", "InstanceId", "i-linux-1"))
                .contains("InvalidDiskId.NotFound");
        assertThat(call("AttachDisk", "DiskId", "d-sim00001", "InstanceId", "i-none"))
                .contains("InvalidInstanceId.NotFound");
        assertThat(call("AttachDisk", "DiskId", "d-sim00001", "InstanceId", "i-linux-1"))
                .startsWith("200 ");
        assertThat(call("AttachDisk", "DiskId", "d-sim00001", "InstanceId", "i-linux-2"))
                .contains("IncorrectDiskStatus");

        assertThat(call("DescribeDisks", "RegionId", REGION, "InstanceId", "i-linux-1"))
                .contains("\"TotalCount\":1", "\"Size\":40", "\"Status\":\"In_use\"", "\"Category\":\"cloud_ssd\"");
        assertThat(call("DescribeDisks", "RegionId", REGION, "Status", "Available"))
                .contains("\"TotalCount\":0");
        assertThat(account.disks()).extracting(SimulatedResource::id).containsExactly("d-sim00001");
    }

    @Test
    void disksAreDetachedAndDeleted() {
        call("CreateDisk", "RegionId", REGION, "Size", "40", "InstanceId", "i-linux-1");

        assertThat(call("DeleteDisk", "DiskId", "d-sim00001")).contains("IncorrectDiskStatus");
        assertThat(call("DetachDisk", "DiskId", "d-sim00001", "InstanceId", "i-linux-1"))
                .startsWith("200 ");
        assertThat(call("DetachDisk", "DiskId", "d-sim00001", "InstanceId", "i-linux-1"))
                .contains("IncorrectDiskStatus");
        assertThat(call("DetachDisk", "DiskId", "d-none", "InstanceId", "i-linux-1"))
                .contains("InvalidDiskId.NotFound");
        assertThat(call("DeleteDisk", "DiskId", "d-sim00001")).startsWith("200 ");
        assertThat(call("DeleteDisk", "DiskId", "d-sim00001")).contains("InvalidDiskId.NotFound");
    }

    @Test
    void securityGroupsAreMadeAndJoined() {
        assertThat(call("CreateSecurityGroup", "RegionId", REGION, "SecurityGroupName", "web"))
                .contains("\"SecurityGroupId\":\"sg-sim00001\"");
        assertThat(call("JoinSecurityGroup", "SecurityGroupId", "sg-none", "InstanceId", "i-linux-1"))
                .contains("InvalidSecurityGroupId.NotFound");
        assertThat(call("JoinSecurityGroup", "SecurityGroupId", "sg-sim00001", "InstanceId", "i-linux-1"))
                .startsWith("200 ");
        assertThat(call("JoinSecurityGroup", "SecurityGroupId", "sg-sim00001", "InstanceId", "i-linux-1"))
                .contains("InvalidInstanceId.AlreadyExists");

        assertThat(call("DescribeSecurityGroups", "RegionId", REGION, "SecurityGroupName", "w*"))
                .contains("\"TotalCount\":1", "\"SecurityGroupName\":\"web\"");
        assertThat(call("DescribeInstances", "RegionId", REGION, "SecurityGroupId", "sg-sim00001"))
                .contains("\"TotalCount\":1", "\"SecurityGroupIds\":{\"SecurityGroupId\":[\"sg-sim00001\"]}");
    }

    @Test
    void securityGroupsAreLeftAndDeleted() {
        call("CreateSecurityGroup", "RegionId", REGION, "SecurityGroupName", "web");
        call("JoinSecurityGroup", "SecurityGroupId", "sg-sim00001", "InstanceId", "i-linux-1");

        assertThat(call("DeleteSecurityGroup", "RegionId", REGION, "SecurityGroupId", "sg-sim00001"))
                .contains("DependencyViolation");
        assertThat(call("LeaveSecurityGroup", "SecurityGroupId", "sg-sim00001", "InstanceId", "i-linux-1"))
                .startsWith("200 ");
        assertThat(call("LeaveSecurityGroup", "SecurityGroupId", "sg-sim00001", "InstanceId", "i-linux-1"))
                .contains("InstanceNotInSecurityGroup");
        assertThat(call("DeleteSecurityGroup", "RegionId", REGION, "SecurityGroupId", "sg-sim00001"))
                .startsWith("200 ");
        assertThat(call("DeleteSecurityGroup", "RegionId", REGION, "SecurityGroupId", "sg-sim00001"))
                .contains("InvalidSecurityGroup.NotFound");
    }

    @Test
    void imagesAreMadeAndShown() {
        assertThat(call("CreateImage", "RegionId", REGION, "InstanceId", "i-none"))
                .contains("InvalidInstanceId.NotFound");
        assertThat(call("CreateImage", "RegionId", REGION, "InstanceId", "i-linux-1", "ImageName", "golden"))
                .contains("\"ImageId\":\"m-sim00001\"");

        assertThat(call("DescribeImages", "RegionId", REGION, "ImageId", "m-sim00001"))
                .contains("\"TotalCount\":1", "\"ImageName\":\"golden\"", "\"Status\":\"Available\"");
        assertThat(call("DescribeImages", "RegionId", REGION, "ImageName", "other*"))
                .contains("\"TotalCount\":0");
        assertThat(List.copyOf(account.images())).hasSize(1);

        assertThat(call("DeleteImage", "RegionId", REGION, "ImageId", "m-sim00001"))
                .startsWith("200 ");
        assertThat(call("DeleteImage", "RegionId", REGION, "ImageId", "m-sim00001"))
                .contains("InvalidImageId.NotFound");
    }
}
