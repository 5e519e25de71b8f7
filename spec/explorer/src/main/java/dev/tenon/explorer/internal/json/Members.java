package dev.tenon.explorer.internal.json;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.LocalizedText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Members of a JSON object in their order. What is absent, empty or false is left out: a page has nothing to show for it. */
public final class Members {
    private final Map<String, JsonValue> values = new LinkedHashMap<>();

    /** None yet. */
    public Members() {}

    /** Adds a value. */
    public Members put(String name, JsonValue value) {
        values.put(name, value);
        return this;
    }

    /** Adds a text. */
    public Members put(String name, String value) {
        return put(name, JsonValue.of(value));
    }

    /** Adds a whole number. */
    public Members put(String name, long value) {
        return put(name, JsonValue.of(value));
    }

    /** Adds a text, if there is one. */
    public Members put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present.toString()));
        return this;
    }

    /** Adds a whole number, if there is one. */
    public Members put(String name, OptionalInt value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** Adds a flag that is set. */
    public Members flag(String name, boolean value) {
        return value ? put(name, JsonValue.of(true)) : this;
    }

    /** Adds prose by its language. */
    public Members put(String name, LocalizedText text) {
        if (text.byLanguage().isEmpty()) {
            return this;
        }
        Members languages = new Members();
        text.byLanguage().forEach(languages::put);
        return put(name, languages.build());
    }

    /** Adds texts, if there are any. */
    public Members texts(String name, Collection<String> all) {
        return list(name, all, JsonValue::of);
    }

    /** Adds a list, unless it is empty. */
    public <T> Members list(String name, Collection<T> all, Function<T, JsonValue> each) {
        if (all.isEmpty()) {
            return this;
        }
        List<JsonValue> elements = all.stream().map(each).toList();
        return put(name, new JsonValue.JsonArray(elements));
    }

    /** The object. */
    public JsonValue build() {
        return JsonValue.object(values);
    }
}
