@GenerateClient(
        spec = "tenon/ecs/v2014_05_26/service.yaml",
        operations = {"AttachKeyPair", "DescribeKeyPairs"})
package com.example.keys.cloud;

import dev.tenon.runtime.annotation.GenerateClient;
