package dev.tenon.spec.yaml;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.yaml.YamlNode.Entry;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Takes the entries of one mapping and refuses invalid keys; of two equal keys the first is kept. */
final class MappingEntries {
    private final Diagnostics diagnostics;
    private final Map<String, Entry> byKey = new LinkedHashMap<>();

    MappingEntries(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void add(YamlNode key, YamlNode value) {
        if (!(key instanceof YamlScalar name)) {
            String message = "a key must be a name, found " + key.describe();
            diagnostics.error(Rule.WRONG_KIND, key.location(), message);
            return;
        }
        if (name.plain() && name.text().equals("<<")) {
            String message = "merge keys are not supported; write the entries out";
            diagnostics.error(Rule.ALIAS, name.location(), message);
            return;
        }
        if (isSound(name)) {
            Entry first = byKey.putIfAbsent(name.text(), new Entry(name, value));
            if (first != null) {
                String message = "duplicate key " + Printable.quote(name.text()) + "; keep one of the two";
                diagnostics.error(
                        Rule.DUPLICATE_KEY, name.location(), first.key().location(), message);
            }
        }
    }

    private boolean isSound(YamlScalar name) {
        if (name.text().isBlank()) {
            diagnostics.error(Rule.BAD_NAME, name.location(), "a key is empty; give it a name");
            return false;
        }
        OptionalInt misleading =
                name.text().codePoints().filter(Printable::isMisleading).findFirst();
        if (misleading.isPresent()) {
            String message = "the key contains the character " + Printable.name(misleading.getAsInt())
                    + ", which is not allowed in a name; remove it";
            diagnostics.error(Rule.BAD_CHARACTER, name.location(), message);
            return false;
        }
        return true;
    }

    List<Entry> toList() {
        return List.copyOf(byKey.values());
    }
}
