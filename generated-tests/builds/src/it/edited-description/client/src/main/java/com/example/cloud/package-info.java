@GenerateClient(
        spec = "tenon/ecs/v2014_05_26/service.yaml",
        operations = {"AttachKeyPair", "DescribeRegions"})
package com.example.cloud;

import dev.tenon.runtime.annotation.GenerateClient;
