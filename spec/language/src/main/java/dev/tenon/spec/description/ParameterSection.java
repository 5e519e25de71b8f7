package dev.tenon.spec.description;

import dev.tenon.spec.description.ParameterDescription.LimitsDescription;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The keys of {@code parameters}. */
final class ParameterSection {
    private ParameterSection() {}

    static List<ParameterDescription> read(MappingReader reader) {
        return reader.named("parameters", (name, node) -> parameter(reader, name, node));
    }

    private static Optional<ParameterDescription> parameter(MappingReader reader, Located<String> name, YamlNode node) {
        return reader.values()
                .mapping(name.value(), node)
                .map(mapping -> reader.read("a parameter", mapping, each -> parameter(name, each)));
    }

    private static ParameterDescription parameter(Located<String> name, MappingReader reader) {
        return new ParameterDescription(
                name,
                reader.name("type", "string"),
                reader.text("format"),
                reader.name("zone"),
                reader.name("encoding"),
                reader.text("separator", ","),
                reader.whole("base", 0, 1),
                reader.name("key"),
                reader.name("value"),
                reader.flag("required"),
                reader.names("requiredWith"),
                reader.name("javaName"),
                reader.name("typeName"),
                limits(reader),
                reader.flagSet("splittable"),
                reader.isTrue("sensitive"),
                reader.deprecation(),
                reader.text("example").map(Located::value),
                reader.prose("text"),
                reader.names("from"));
    }

    private static LimitsDescription limits(MappingReader reader) {
        return new LimitsDescription(
                reader.text("default"),
                ListedValues.read(reader),
                reader.number("min"),
                reader.number("max"),
                reader.count("minLength", 0),
                reader.count("maxLength", 1),
                reader.text("pattern"),
                reader.count("minItems", 0),
                reader.count("maxItems", 1),
                reader.name("limits"));
    }
}
