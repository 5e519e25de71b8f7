package dev.tenon.spec.rules;

import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.model.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts of names that recur, for parameters and fields that have none of their own. */
final class Glossary {
    private static final String EACH = ".N";

    private final Map<String, LocalizedText> texts = new HashMap<>();

    Glossary(List<GlossaryEntry> entries) {
        entries.forEach(entry -> texts.put(entry.name().value(), new LocalizedText(entry.text())));
    }

    /**
     * The text of a parameter or field.
     *
     * @param own what its description says itself
     * @param path its full name; the text of the full name goes before that of its last part
     */
    LocalizedText text(Map<String, String> own, String path) {
        if (!own.isEmpty()) {
            return new LocalizedText(own);
        }
        LocalizedText whole = texts.get(path);
        if (whole != null) {
            return whole;
        }
        String name = path.endsWith(EACH) ? path.substring(0, path.length() - EACH.length()) : path;
        return texts.getOrDefault(name.substring(name.lastIndexOf('.') + 1), LocalizedText.NONE);
    }
}
