package dev.tenon.spec.description;

import dev.tenon.spec.source.Located;
import dev.tenon.spec.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The keys of {@code sources}. */
final class SourceSection {
    private SourceSection() {}

    static List<SourceDescription> read(MappingReader reader) {
        return reader.named("sources", (id, node) -> source(reader, id, node));
    }

    private static Optional<SourceDescription> source(MappingReader reader, Located<String> id, YamlNode node) {
        return reader.values()
                .mapping(id.value(), node)
                .map(mapping -> reader.read("a source", mapping, each -> source(id, each)));
    }

    private static SourceDescription source(Located<String> id, MappingReader reader) {
        return new SourceDescription(
                id,
                reader.requiredText("document").value(),
                reader.name("language").map(Located::value),
                reader.text("date").map(Located::value));
    }
}
