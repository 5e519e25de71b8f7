package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.text.Texts;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.Map;
import java.util.function.Function;

/** Writes explanations, one per language, for descriptions in private use. */
final class Prose {
    private Prose() {}

    static <T> void add(Mapping entry, Map<FactSource, T> facts, Function<T, String> prose) {
        Mapping text = YamlValue.line();
        facts.forEach((source, fact) -> {
            String words = Texts.oneLine(prose.apply(fact));
            if (!words.isEmpty() && !source.language().isEmpty()) {
                text.entries().putIfAbsent(source.language(), YamlValue.text(words));
            }
        });
        if (!text.entries().isEmpty()) {
            entry.with("text", text);
        }
    }
}
