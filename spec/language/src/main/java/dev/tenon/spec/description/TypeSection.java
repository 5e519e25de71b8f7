package dev.tenon.spec.description;

import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.description.ServiceDescription.TypeDescription;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of {@code types}. */
final class TypeSection {
    private static final String VALUES = "enum";
    private static final String FIELDS = "fields";

    private TypeSection() {}

    static List<TypeDescription> read(MappingReader reader) {
        return reader.named(
                "types",
                (name, node) -> reader.values()
                        .mapping(name.value(), node)
                        .map(mapping -> reader.read("a type", mapping, each -> type(name, each))));
    }

    private static TypeDescription type(Located<String> name, MappingReader reader) {
        checkKind(name, reader);
        boolean empty = reader.peek(VALUES)
                .filter(node -> (node instanceof YamlSequence list
                                && list.items().isEmpty())
                        || (node instanceof YamlMapping map && map.entries().isEmpty()))
                .isPresent();
        if (empty) {
            String message = "the type " + Printable.quote(name.value()) + " has no value; list at least one";
            reader.diagnostics().error(Rule.WRONG_VALUE, name.location(), message);
        }
        return new TypeDescription(name, values(reader), ResponseSection.fields(reader), reader.prose("text"));
    }

    private static void checkKind(Located<String> name, MappingReader reader) {
        boolean values = reader.has(VALUES);
        if (values == reader.has(FIELDS)) {
            String message = "the type " + Printable.quote(name.value()) + " has "
                    + (values ? "'enum' and 'fields'; keep" : "neither 'enum' nor 'fields'; add")
                    + " 'enum' for texts or 'fields' for a structure";
            Rule rule = values ? Rule.DOES_NOT_FIT : Rule.MISSING_KEY;
            reader.diagnostics().error(rule, name.location(), message);
        }
    }

    /** A list of texts, or a mapping from texts to prose. */
    private static List<GlossaryEntry> values(MappingReader reader) {
        Optional<YamlNode> node = reader.peek(VALUES);
        if (node.filter(YamlSequence.class::isInstance).isPresent()) {
            return reader.texts(VALUES).stream()
                    .map(value -> new GlossaryEntry(value, Map.of()))
                    .toList();
        }
        return reader.named(
                VALUES, (value, text) -> Optional.of(new GlossaryEntry(value, reader.prose(value.value(), text))));
    }
}
