package dev.tenon.explorer;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.EmbeddedEndpoint;

/** The descriptions that the tests look at. */
public final class Descriptions {
    /** The name of the description of ECS on the class path. */
    public static final String ECS = "tenon/ecs/v2014_05_26/service.yaml";

    private Descriptions() {}

    /** ECS, as it is published. */
    public static ApiModel ecs() {
        return EmbeddedEndpoint.description(ECS);
    }

    /** An operation with a parameter of each kind. */
    public static ApiModel kinds() {
        return EmbeddedEndpoint.description("kinds/service.yaml");
    }
}
