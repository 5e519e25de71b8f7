/** Only the two operations of ECS that this application needs. */
@GenerateClient(
        spec = "tenon/ecs/v2014_05_26/service.yaml",
        operations = {"AttachKeyPair", "DescribeKeyPairs"})
package dev.tenon.consumer.cloud;

import dev.tenon.runtime.annotation.GenerateClient;
