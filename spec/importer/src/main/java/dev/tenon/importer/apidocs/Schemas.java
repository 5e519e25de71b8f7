package dev.tenon.importer.apidocs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The named schemas of a product. References are followed in place; a schema that contains itself is followed once,
 * since a description names no types yet. The second edition of the language takes {@code name} here, as {@code type:
 * Name}.
 */
final class Schemas {
    private final Map<String, Schema> named;

    Schemas(Map<String, Schema> named) {
        this.named = new HashMap<>(named);
    }

    /** Returns the schema behind a reference; what is said next to the reference overrides the named schema. */
    Schema resolved(Schema schema) {
        Schema target = schema;
        for (int steps = 0; steps < 10; steps++) {
            Optional<String> reference = target.reference();
            if (reference.isEmpty()) {
                break;
            }
            target = named.getOrDefault(reference.get(), Schema.UNKNOWN);
        }
        return schema.reference().isPresent() ? beside(schema, target) : schema;
    }

    /** Returns whether a reference leads nowhere. */
    boolean isDangling(Schema schema) {
        return schema.reference().filter(name -> !named.containsKey(name)).isPresent();
    }

    private static Schema beside(Schema schema, Schema target) {
        return new Schema(
                schema.line(),
                target.type(),
                target.format(),
                schema.reference(),
                schema.prose().isEmpty() ? target.prose() : schema.prose(),
                schema.example().isEmpty() ? target.example() : schema.example(),
                schema.required(),
                target.requiredMembers(),
                schema.deprecated() || target.deprecated(),
                target.limits(),
                target.values(),
                target.listed(),
                target.items(),
                target.properties(),
                target.additional());
    }
}
