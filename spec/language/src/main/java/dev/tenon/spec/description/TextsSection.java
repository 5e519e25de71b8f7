package dev.tenon.spec.description;

import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import java.util.List;
import java.util.Optional;

/** The keys {@code glossary} and {@code errorTexts}: texts by name, inline or in their own file. */
final class TextsSection {
    private static final String ENDING = ".yaml";

    private TextsSection() {}

    static List<GlossaryEntry> read(MappingReader reader, String key, NamedFiles files) {
        return reader.take(key)
                .flatMap(node -> node instanceof YamlScalar ? file(reader, key, node, files) : Optional.of(node))
                .map(node -> reader.named(
                        key,
                        node,
                        (name, text) -> Optional.of(new GlossaryEntry(name, reader.prose(name.value(), text)))))
                .orElse(List.of());
    }

    private static Optional<YamlNode> file(MappingReader reader, String key, YamlNode node, NamedFiles files) {
        Optional<Located<String>> file = reader.values().name(key, node);
        if (file.isPresent() && !file.get().value().endsWith(ENDING)) {
            String message = "'" + key
                    + "' takes texts by name, or a file of them next to the service file, such as 'texts"
                    + ENDING + "', found " + Printable.quote(file.get().value());
            reader.diagnostics().error(Rule.WRONG_VALUE, node.location(), message);
            return Optional.empty();
        }
        return file.flatMap(files::read);
    }
}
