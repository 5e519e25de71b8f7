@GenerateClient(
        spec = "tenon/ecs/2014-05-26/service.yaml",
        operations = {"AttachKeyPair", "DescribeRegions"})
package com.example.cloud;

import dev.tenon.runtime.annotation.GenerateClient;
