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

    /** Adds the explanations of a member to its entry, where any source has one. */
    static <T> void add(Mapping entry, Map<FactSource, T> facts, Function<T, String> prose) {
        Mapping text = texts(facts, prose);
        if (!text.entries().isEmpty()) {
            entry.with("text", text);
        }
    }

    /** What the sources say, by language; of several in one language, the first. */
    static <T> Mapping texts(Map<FactSource, T> facts, Function<T, String> prose) {
        Mapping text = YamlValue.line();
        facts.forEach((source, fact) -> {
            String words = Texts.oneLine(prose.apply(fact));
            if (!words.isEmpty() && !source.language().isEmpty()) {
                text.entries().putIfAbsent(source.language(), YamlValue.text(words));
            }
        });
        return text;
    }
}
