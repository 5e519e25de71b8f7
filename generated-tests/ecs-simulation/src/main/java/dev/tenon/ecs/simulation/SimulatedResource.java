package dev.tenon.ecs.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A disk, an image or a security group as it is at one moment.
 *
 * @param id the id
 * @param region the region it is in
 * @param attributes what a description of it shows, by wire name, such as {@code DiskName} or {@code Status}
 */
public record SimulatedResource(String id, String region, Map<String, Object> attributes) {
    /** Keeps a copy. */
    public SimulatedResource {
        attributes = Map.copyOf(attributes);
    }

    /** An attribute as a text; empty when the resource has none of this name. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(attributes.get(name)).map(Object::toString);
    }

    /** The same, with an attribute. */
    SimulatedResource with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(attributes);
        changed.put(name, value);
        return new SimulatedResource(id, region, changed);
    }

    /** The same, without an attribute. */
    SimulatedResource without(String name) {
        Map<String, Object> changed = new LinkedHashMap<>(attributes);
        changed.remove(name);
        return new SimulatedResource(id, region, changed);
    }
}
