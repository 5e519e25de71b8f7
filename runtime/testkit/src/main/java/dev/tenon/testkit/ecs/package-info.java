/** A small Alibaba Cloud ECS: regions, instances, key pairs. */
@NullMarked
package dev.tenon.testkit.ecs;

import org.jspecify.annotations.NullMarked;
