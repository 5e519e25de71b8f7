package dev.tenon.spec.rules;

import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.model.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts for recurring names, for parameters and fields without their own. */
final class Glossary {
    private static final String EACH = ".N";

    private final Map<String, LocalizedText> texts = new HashMap<>();

    Glossary(List<GlossaryEntry> entries) {
        entries.forEach(entry -> texts.put(entry.name().value(), new LocalizedText(entry.text())));
    }

    /**
     * The text of a parameter or field: its own, or that of the longest end of its full name that the glossary has.
     *
     * @param own what its description says itself
     * @param path its full name, with a dot between the parts
     */
    LocalizedText text(Map<String, String> own, String path) {
        if (!own.isEmpty()) {
            return new LocalizedText(own);
        }
        LocalizedText whole = texts.get(path);
        return whole != null ? whole : ofEnd(withoutIndex(path));
    }

    private LocalizedText ofEnd(String path) {
        for (int from = 0; from >= 0; from = next(path, from)) {
            LocalizedText found = texts.get(path.substring(from));
            if (found != null) {
                return found;
            }
        }
        return LocalizedText.NONE;
    }

    /** Where the part after the one at an index begins; -1 after the last. */
    private static int next(String path, int from) {
        int dot = path.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }

    private static String withoutIndex(String path) {
        return path.endsWith(EACH) ? path.substring(0, path.length() - EACH.length()) : path;
    }
}
