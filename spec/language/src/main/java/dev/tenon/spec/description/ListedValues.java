package dev.tenon.spec.description;

import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key {@code enum}: a list of texts, or a mapping from texts to prose. */
final class ListedValues {
    static final String KEY = "enum";

    private ListedValues() {}

    static List<GlossaryEntry> read(MappingReader reader) {
        Optional<YamlNode> node = reader.peek(KEY);
        if (node.filter(YamlSequence.class::isInstance).isPresent()) {
            return reader.texts(KEY).stream()
                    .map(value -> new GlossaryEntry(value, Map.of()))
                    .toList();
        }
        return reader.named(
                KEY, (value, text) -> Optional.of(new GlossaryEntry(value, reader.prose(value.value(), text))));
    }
}
