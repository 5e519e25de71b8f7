/** Tests of the description of ECS. */
package dev.tenon.ecs.spec;
