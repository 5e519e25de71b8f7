/** A typed client of Alibaba Cloud ECS. */
module dev.tenon.ecs {
    requires transitive dev.tenon.alibaba;

    exports dev.tenon.ecs;
}
