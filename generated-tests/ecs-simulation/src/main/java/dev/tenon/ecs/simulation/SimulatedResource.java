package dev.tenon.ecs.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A disk, an image or a security group at one moment.
 *
 * @param id the id
 * @param region the region it is in
 * @param attributes what a description of it shows, by wire name, such as {@code DiskName} or {@code Status}
 */
public record SimulatedResource(String id, String region, Map<String, Object> attributes) {
    /** Copies the attributes. */
    public SimulatedResource {
        attributes = Map.copyOf(attributes);
    }

    /** An attribute as text; empty when the resource has none with this name. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(attributes.get(name)).map(Object::toString);
    }

    /** A copy with an attribute. */
    SimulatedResource with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(attributes);
        changed.put(name, value);
        return new SimulatedResource(id, region, changed);
    }

    /** A copy without an attribute. */
    SimulatedResource without(String name) {
        Map<String, Object> changed = new LinkedHashMap<>(attributes);
        changed.remove(name);
        return new SimulatedResource(id, region, changed);
    }
}
