package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.SyntheticDescription;
import java.util.List;

/** The 42 operations that the first edition described: what a consumer is measured with who asks for a part of ECS. */
final class FirstEdition {
    private static final List<String> OPERATIONS = List.of(
            "AddTags",
            "AttachDisk",
            "AttachInstanceRamRole",
            "AttachKeyPair",
            "AuthorizeSecurityGroup",
            "CopyImage",
            "CreateDisk",
            "CreateImage",
            "CreateInstance",
            "CreateKeyPair",
            "CreateNetworkInterface",
            "CreateSecurityGroup",
            "CreateSnapshot",
            "DeleteKeyPairs",
            "DescribeAutoSnapshotPolicyEx",
            "DescribeDiskMonitorData",
            "DescribeDisks",
            "DescribeImageSharePermission",
            "DescribeImages",
            "DescribeInstanceStatus",
            "DescribeInstanceTypes",
            "DescribeInstances",
            "DescribeInvocationResults",
            "DescribeKeyPairs",
            "DescribePrice",
            "DescribeRegions",
            "DescribeSecurityGroupAttribute",
            "DescribeSecurityGroups",
            "DescribeSnapshots",
            "DescribeTasks",
            "DescribeZones",
            "DetachKeyPair",
            "ImportKeyPair",
            "JoinSecurityGroup",
            "ListTagResources",
            "ModifyInstanceAttribute",
            "ResizeDisk",
            "RunCommand",
            "RunInstances",
            "StartInstance",
            "StopInstance",
            "TagResources");

    private FirstEdition() {}

    static int size() {
        return OPERATIONS.size();
    }

    /** A description that has these operations first. */
    static SyntheticDescription firstOf(Workshop workshop) {
        return new SyntheticDescription(workshop.modules().resolve("../../spec/ecs/src/main/resources"), OPERATIONS);
    }
}
