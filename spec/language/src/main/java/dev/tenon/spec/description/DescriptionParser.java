package dev.tenon.spec.description;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the nodes of a file into records of exactly what the file says. With the classes of its sections it is the only
 * place that knows the key names of the language.
 */
public final class DescriptionParser {
    /** The language version that this reader supports. */
    public static final int LANGUAGE_VERSION = 1;

    private DescriptionParser() {}

    /**
     * Reads a service file.
     *
     * @param root the root of the file
     * @param files the files that it names
     * @param diagnostics collects what is wrong
     * @return empty when the root is not even a mapping or in a language of another version
     */
    public static Optional<ServiceDescription> service(YamlNode root, NamedFiles files, Diagnostics diagnostics) {
        if (root instanceof YamlMapping mapping && !languageKnown(mapping, diagnostics)) {
            return Optional.empty();
        }
        return root(root, "a service file", diagnostics, reader -> ServiceSection.read(reader, files));
    }

    /** Reads an operation file; empty when its root is not even a mapping. */
    public static Optional<OperationDescription> operation(YamlNode root, Diagnostics diagnostics) {
        return root(root, "an operation file", diagnostics, OperationSection::read);
    }

    private static <T> Optional<T> root(
            YamlNode root, String what, Diagnostics diagnostics, Function<MappingReader, T> section) {
        if (!(root instanceof YamlMapping mapping)) {
            String message = what + " is a mapping of keys, found " + root.describe();
            diagnostics.error(Rule.WRONG_KIND, root.location(), message);
            return Optional.empty();
        }
        MappingReader reader = new MappingReader(what, mapping, diagnostics);
        T result = section.apply(reader);
        reader.finish();
        return Optional.of(result);
    }

    /** A file in another version of the language is not read at all: its other keys would only look like mistakes. */
    private static boolean languageKnown(YamlMapping mapping, Diagnostics diagnostics) {
        MappingReader reader = new MappingReader("a service file", mapping, diagnostics);
        Optional<YamlNode> node = reader.take("tenon");
        if (node.isEmpty()) {
            String message = "the version of the description language is missing; begin the service file with 'tenon: "
                    + LANGUAGE_VERSION + "'";
            diagnostics.error(Rule.LANGUAGE_VERSION, mapping.location(), message);
            return true;
        }
        Optional<Located<String>> version = reader.values().text("tenon", node.get());
        if (version.isEmpty() || version.get().value().equals(String.valueOf(LANGUAGE_VERSION))) {
            return true;
        }
        String found = version.get().value();
        boolean newer = found.matches("[0-9]{1,9}(\\..*)?") && !found.startsWith("0");
        String wayOut = newer
                ? "this Tenon reads version " + LANGUAGE_VERSION + "; use a newer one"
                : "write 'tenon: " + LANGUAGE_VERSION + "'";
        String message = "the description uses version " + Printable.quote(found) + " of the language; " + wayOut;
        diagnostics.error(Rule.LANGUAGE_VERSION, version.get().location(), message);
        return false;
    }
}
