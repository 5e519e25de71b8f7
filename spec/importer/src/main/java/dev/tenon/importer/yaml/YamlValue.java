package dev.tenon.importer.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML file to be written. */
public sealed interface YamlValue {
    /**
     * A single value.
     *
     * @param text the value
     * @param literal whether it is a number or flag, written without quotes
     */
    record Scalar(String text, boolean literal) implements YamlValue {}

    /**
     * Keys with values; may be filled while it is being built.
     *
     * @param entries the entries in order
     * @param flow whether it is written in one line
     */
    record Mapping(Map<String, YamlValue> entries, boolean flow) implements YamlValue {
        /** Adds an entry and gives the mapping. */
        public Mapping with(String key, YamlValue value) {
            entries.put(key, value);
            return this;
        }
    }

    /**
     * A list.
     *
     * @param items the items
     * @param flow whether it is written in one line
     */
    record Sequence(List<YamlValue> items, boolean flow) implements YamlValue {}

    /** Returns text. */
    static Scalar text(String text) {
        return new Scalar(text, false);
    }

    /** Returns a number or flag. */
    static Scalar literal(Object value) {
        return new Scalar(String.valueOf(value), true);
    }

    /** Returns an empty mapping over lines. */
    static Mapping block() {
        return new Mapping(new LinkedHashMap<>(), false);
    }

    /** Returns an empty mapping in one line. */
    static Mapping line() {
        return new Mapping(new LinkedHashMap<>(), true);
    }

    /** Returns a list of texts in one line. */
    static Sequence texts(Collection<String> texts) {
        return new Sequence(List.copyOf(texts.stream().map(YamlValue::text).toList()), true);
    }
}
