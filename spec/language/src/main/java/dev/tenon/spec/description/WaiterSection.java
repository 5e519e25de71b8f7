package dev.tenon.spec.description;

import dev.tenon.spec.description.OperationDescription.WaiterDescription;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.SourceLocation;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of {@code waiters}. */
final class WaiterSection {
    private WaiterSection() {}

    static List<WaiterDescription> read(MappingReader reader) {
        return reader.named("waiters", (name, node) -> waiter(reader, name, node));
    }

    private static Optional<WaiterDescription> waiter(MappingReader reader, Located<String> name, YamlNode node) {
        return reader.values()
                .mapping(name.value(), node)
                .map(mapping -> reader.read("a waiter", mapping, each -> waiter(name, each)));
    }

    private static WaiterDescription waiter(Located<String> name, MappingReader reader) {
        List<Located<String>> path = path(reader);
        boolean hasSuccess = reader.has("success");
        List<Located<String>> success = reader.texts("success");
        if (!hasSuccess) {
            reader.missing("success");
        }
        return new WaiterDescription(
                name, path, success, reader.texts("failure"), reader.whole("delaySeconds", 1, 3600));
    }

    /** A path is dotted text, or a list where a name itself holds a dot. */
    private static List<Located<String>> path(MappingReader reader) {
        if (!reader.has("path")) {
            reader.missing("path");
            return List.of();
        }
        if (reader.peek("path").filter(YamlSequence.class::isInstance).isPresent()) {
            return reader.names("path");
        }
        return reader.name("path").map(WaiterSection::segments).orElse(List.of());
    }

    private static List<Located<String>> segments(Located<String> dotted) {
        List<Located<String>> result = new ArrayList<>();
        SourceLocation location = dotted.location();
        for (String segment : dotted.value().split("\\.", -1)) {
            result.add(new Located<>(segment, location));
        }
        return List.copyOf(result);
    }
}
