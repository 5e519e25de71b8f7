/**
 * Tests generated from the description: a sample of the operations that people use most, both formats, every documented error.
 * All operations are held to the same contract by {@code EveryContractTest}, in the long form.
 */
@GenerateTests(
        spec = "tenon/ecs/v2014_05_26/service.yaml",
        operations = {
            "RunInstances",
            "DescribeInstances",
            "StopInstance",
            "DescribeImages",
            "CreateDisk",
            "AuthorizeSecurityGroup",
            "DescribeSecurityGroupAttribute",
            "CreateKeyPair",
            "AttachKeyPair",
            "DescribeKeyPairs",
            "DeleteKeyPairs",
            "DescribeInvocationResults",
            "TagResources",
            "DescribeRegions"
        },
        client = "dev.tenon.ecs")
package dev.tenon.ecs.contract;

import dev.tenon.testkit.GenerateTests;
