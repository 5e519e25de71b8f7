package dev.tenon.cli.internal.diff;

import dev.tenon.spec.model.Constraints;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Collects the facts of one element; what is absent, false or empty is not a fact. */
final class FactList {
    private final Map<String, String> facts = new TreeMap<>();

    Map<String, String> facts() {
        return facts;
    }

    FactList put(String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
        return this;
    }

    FactList put(String name, boolean value) {
        return put(name, value ? "true" : "");
    }

    FactList put(String name, Optional<?> value) {
        return put(name, value.map(Object::toString).orElse(""));
    }

    private FactList put(String name, OptionalInt value) {
        return put(name, value.isPresent() ? Integer.toString(value.getAsInt()) : "");
    }

    FactList limits(Constraints limits) {
        return put("min", limits.minimum())
                .put("max", limits.maximum())
                .put("minLength", limits.minLength())
                .put("maxLength", limits.maxLength())
                .put("minItems", limits.minItems())
                .put("maxItems", limits.maxItems())
                .put("pattern", limits.pattern())
                .put("default", limits.defaultValue())
                .put("advisory", limits.advisory());
    }
}
