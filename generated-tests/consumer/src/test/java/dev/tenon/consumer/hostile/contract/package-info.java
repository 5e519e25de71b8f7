/** Every operation of the made-up service over the wire: requests, responses and errors, in both formats. */
@GenerateTests(spec = "hostile/service.yaml", client = "dev.tenon.consumer.hostile")
package dev.tenon.consumer.hostile.contract;

import dev.tenon.testkit.GenerateTests;
