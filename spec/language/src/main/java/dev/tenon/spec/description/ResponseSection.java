package dev.tenon.spec.description;

import dev.tenon.spec.description.FieldDescription.ValueDescription;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.SourceLocation;
import dev.tenon.spec.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The keys of {@code response}. */
final class ResponseSection {
    private ResponseSection() {}

    static List<FieldDescription> read(MappingReader reader, String key) {
        return reader.named(key, (name, node) -> field(reader, name, node));
    }

    private static Optional<FieldDescription> field(MappingReader reader, Located<String> name, YamlNode node) {
        return reader.values()
                .mapping(name.value(), node)
                .map(mapping -> reader.read("a response field", mapping, each -> field(name, each)));
    }

    private static FieldDescription field(Located<String> name, MappingReader reader) {
        return new FieldDescription(
                name,
                value(reader),
                reader.flagSet("always"),
                reader.name("javaName"),
                reader.names("aliases"),
                reader.isTrue("sensitive"),
                reader.deprecation(),
                reader.text("example").map(Located::value),
                reader.prose("text"),
                reader.names("from"));
    }

    private static ValueDescription value(MappingReader reader) {
        return new ValueDescription(
                reader.location(),
                reader.name("type", "string"),
                reader.text("format"),
                reader.name("zone"),
                reader.name("list"),
                reader.name("map"),
                reader.name("key"),
                reader.name("value"),
                element(reader),
                fields(reader),
                reader.name("typeName"));
    }

    /** The shape of an element; an unreadable one is reported and counts as text. */
    private static Optional<ValueDescription> element(MappingReader reader) {
        Optional<YamlNode> node = reader.peek("of");
        return reader.section("of", ResponseSection::value).or(() -> node.map(found -> text(found.location())));
    }

    private static ValueDescription text(SourceLocation location) {
        return new ValueDescription(
                location,
                Optional.of(new Located<>("string", location)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The fields of a structure; absent where it has none of its own. */
    static Optional<List<FieldDescription>> fields(MappingReader reader) {
        boolean present = reader.has("fields");
        List<FieldDescription> fields = read(reader, "fields");
        return present ? Optional.of(fields) : Optional.empty();
    }
}
