/** A typed client of Alibaba Cloud ECS, version 2014-05-26: everything here except this file is generated. */
@GenerateClient(spec = "tenon/ecs/v2014_05_26/service.yaml")
package dev.tenon.ecs;

import dev.tenon.runtime.annotation.GenerateClient;
