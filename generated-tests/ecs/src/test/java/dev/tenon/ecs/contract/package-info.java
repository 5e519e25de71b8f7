/** Tests generated from the description: every operation, both formats, every documented error. */
@GenerateTests(spec = "tenon/ecs/v2014_05_26/service.yaml", client = "dev.tenon.ecs")
package dev.tenon.ecs.contract;

import dev.tenon.testkit.GenerateTests;
