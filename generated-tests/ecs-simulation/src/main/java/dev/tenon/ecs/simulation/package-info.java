/** A small Alibaba Cloud ECS: regions, instances, key pairs. */
@NullMarked
package dev.tenon.ecs.simulation;

import org.jspecify.annotations.NullMarked;
