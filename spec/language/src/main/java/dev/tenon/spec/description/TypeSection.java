package dev.tenon.spec.description;

import dev.tenon.spec.description.ServiceDescription.TypeDescription;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;

/** The keys of {@code types}. */
final class TypeSection {
    private static final List<String> KINDS = List.of(ListedValues.KEY, "fields", "parameters");

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
        refuseEmpty(name, ListedValues.KEY, "has no value; list at least one", reader);
        refuseEmpty(name, "parameters", "has no member; describe at least one", reader);
        return new TypeDescription(
                name, ListedValues.read(reader), ResponseSection.fields(reader), members(reader), reader.prose("text"));
    }

    private static Optional<List<ParameterDescription>> members(MappingReader reader) {
        boolean present = reader.has("parameters");
        List<ParameterDescription> members = ParameterSection.read(reader);
        return present ? Optional.of(members) : Optional.empty();
    }

    private static void refuseEmpty(Located<String> name, String key, String problem, MappingReader reader) {
        boolean empty = reader.peek(key)
                .filter(node -> (node instanceof YamlSequence list
                                && list.items().isEmpty())
                        || (node instanceof YamlMapping map && map.entries().isEmpty()))
                .isPresent();
        if (empty) {
            String message = "the type " + Printable.quote(name.value()) + " " + problem;
            reader.diagnostics().error(Rule.WRONG_VALUE, name.location(), message);
        }
    }

    private static void checkKind(Located<String> name, MappingReader reader) {
        List<String> kinds = KINDS.stream().filter(reader::has).toList();
        if (kinds.size() != 1) {
            String found = kinds.isEmpty()
                    ? "none of 'enum', 'fields' and 'parameters'; add"
                    : "'" + String.join("' and '", kinds) + "'; keep";
            String message = "the type " + Printable.quote(name.value()) + " has " + found
                    + " 'enum' for texts, 'fields' for a structure of responses or 'parameters' for one of requests";
            Rule rule = kinds.isEmpty() ? Rule.MISSING_KEY : Rule.DOES_NOT_FIT;
            reader.diagnostics().error(rule, name.location(), message);
        }
    }
}
