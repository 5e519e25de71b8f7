/**
 * Tests generated from the description: the operations that people use most, both formats, every documented error. All operations are
 * held to the same contract by {@code EveryContractTest}, in the long form.
 */
@GenerateTests(
        spec = "tenon/ecs/v2014_05_26/service.yaml",
        operations = {
            "RunInstances",
            "CreateInstance",
            "DescribeInstances",
            "DescribeInstanceStatus",
            "DescribeInstanceTypes",
            "StartInstance",
            "StopInstance",
            "RebootInstance",
            "DeleteInstance",
            "ModifyInstanceAttribute",
            "ModifyInstanceSpec",
            "DescribeImages",
            "CreateImage",
            "CopyImage",
            "DeleteImage",
            "CreateDisk",
            "AttachDisk",
            "DetachDisk",
            "ResizeDisk",
            "DeleteDisk",
            "DescribeDisks",
            "CreateSnapshot",
            "DeleteSnapshot",
            "DescribeSnapshots",
            "CreateSecurityGroup",
            "AuthorizeSecurityGroup",
            "RevokeSecurityGroup",
            "DescribeSecurityGroups",
            "DescribeSecurityGroupAttribute",
            "DeleteSecurityGroup",
            "CreateKeyPair",
            "ImportKeyPair",
            "AttachKeyPair",
            "DescribeKeyPairs",
            "DeleteKeyPairs",
            "RunCommand",
            "DescribeInvocationResults",
            "TagResources",
            "DescribeRegions",
            "DescribeZones"
        },
        client = "dev.tenon.ecs")
package dev.tenon.ecs.contract;

import dev.tenon.testkit.GenerateTests;
