/** An example of the page on the test kit, word for word. */
@GenerateTests(
        spec = "tenon/ecs/v2014_05_26/service.yaml",
        operations = {"AttachKeyPair", "DescribeKeyPairs"},
        client = "dev.tenon.ecs")
package dev.tenon.clients.contract;

import dev.tenon.testkit.GenerateTests;
