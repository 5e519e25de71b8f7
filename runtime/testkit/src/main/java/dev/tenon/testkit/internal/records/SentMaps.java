package dev.tenon.testkit.internal.records;

import dev.tenon.spec.model.ParameterType.MapForm;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.testkit.internal.text.EncodedText;
import dev.tenon.testkit.internal.text.ScalarTexts;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads maps out of the parameters that arrived, in any form that a description can give them. */
record SentMaps(Map<String, String> sent) {
    /**
     * The map.
     *
     * @param type what it holds and how it is written
     * @param name the name before its keys or numbers
     */
    Map<String, Object> read(MapOf type, String name) {
        Map<String, Object> values = new LinkedHashMap<>();
        texts(type, name).forEach((key, text) -> values.put(key, ScalarTexts.parse(type.value(), text)));
        return values;
    }

    private Map<String, String> texts(MapOf type, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (type.form() instanceof MapForm.Entries entries) {
            for (int i = entries.base(); sent.containsKey(name + "." + i + "." + entries.key()); i++) {
                String entry = name + "." + i + ".";
                texts.put(sent.get(entry + entries.key()), sent.getOrDefault(entry + entries.value(), ""));
            }
        } else if (type.form() instanceof MapForm.Members) {
            sent.forEach((key, text) -> {
                if (key.startsWith(name + ".")) {
                    texts.put(key.substring(name.length() + 1), text);
                }
            });
        } else {
            texts.putAll(EncodedText.map(type, sent.getOrDefault(name, "{}")).orElse(Map.of()));
        }
        return texts;
    }
}
