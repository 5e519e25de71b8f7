package dev.tenon.ecs.simulation;

import dev.tenon.testkit.simulation.SimulatedCall;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The resources of one kind; guarded by the simulation. */
final class Resources {
    private final String idName;
    private final String idPrefix;
    private final Map<String, SimulatedResource> all = new LinkedHashMap<>();
    private int made;

    Resources(String idName, String idPrefix) {
        this.idName = idName;
        this.idPrefix = idPrefix;
    }

    /** Creates a resource with an unused id; the ids of two simulations are the same. */
    SimulatedResource create(String region, Map<String, Object> attributes) {
        made++;
        String id = String.format(Locale.ROOT, "%s-sim%05d", idPrefix, made);
        return put(new SimulatedResource(id, region, attributes));
    }

    SimulatedResource put(SimulatedResource resource) {
        all.put(resource.id(), resource);
        return resource;
    }

    Optional<SimulatedResource> find(Optional<String> id) {
        return id.map(all::get);
    }

    void remove(SimulatedResource resource) {
        all.remove(resource.id());
    }

    Collection<SimulatedResource> all() {
        return List.copyOf(all.values());
    }

    /** The visible part of a resource. */
    Map<String, Object> shown(SimulatedResource resource) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(idName, resource.id());
        shown.put("RegionId", resource.region());
        shown.putAll(new TreeMap<>(resource.attributes()));
        return shown;
    }

    /** The parameters of a call that are attributes. */
    static Map<String, Object> attributes(SimulatedCall call, String... names) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (String name : names) {
            call.text(name).ifPresent(value -> attributes.put(name, value));
        }
        return attributes;
    }
}
