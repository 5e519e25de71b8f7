package dev.tenon.spec.description;

import dev.tenon.spec.description.OperationDescription.ExpectsDescription;
import dev.tenon.spec.description.OperationDescription.WaiterDescription;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
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
        // Without a state to look at, the first call that is not refused ends it.
        boolean byCall = !reader.has("path") && !reader.has("success");
        if (byCall && !reader.has("tolerates")) {
            String message = "the waiter " + Printable.quote(name.value())
                    + " waits for nothing; add 'path' and 'success', or 'tolerates'";
            reader.diagnostics().error(Rule.MISSING_KEY, reader.location(), message);
        }
        List<Located<String>> path = byCall ? List.of() : path(reader);
        List<Located<String>> success = byCall ? List.of() : success(name, reader);
        return new WaiterDescription(
                name,
                path,
                success,
                reader.texts("failure"),
                reader.whole("delaySeconds", 1, 3600),
                reader.section("expects", WaiterSection::expects),
                reader.names("tolerates"));
    }

    private static ExpectsDescription expects(MappingReader reader) {
        return new ExpectsDescription(reader.requiredName("parameter"), reader.requiredName("field"));
    }

    private static List<Located<String>> success(Located<String> name, MappingReader reader) {
        Optional<YamlNode> node = reader.peek("success");
        if (node.isEmpty()) {
            reader.missing("success");
        }
        if (node.filter(WaiterSection::isEmptyList).isPresent()) {
            String message = "the waiter " + Printable.quote(name.value())
                    + " has no value to wait for; list at least one in 'success'";
            reader.diagnostics().error(Rule.WRONG_VALUE, name.location(), message);
        }
        return reader.texts("success");
    }

    private static boolean isEmptyList(YamlNode node) {
        return node instanceof YamlSequence sequence && sequence.items().isEmpty();
    }

    /** A path is dotted text, or a list if a name itself contains a dot. */
    private static List<Located<String>> path(MappingReader reader) {
        if (!reader.has("path")) {
            reader.missing("path");
            return List.of();
        }
        Optional<YamlNode> node = reader.peek("path");
        boolean list = node.filter(YamlSequence.class::isInstance).isPresent();
        List<Located<String>> path = list
                ? reader.names("path")
                : reader.name("path").map(WaiterSection::segments).orElse(List.of());
        boolean emptyList = node.filter(WaiterSection::isEmptyList).isPresent();
        boolean emptyStep = path.stream().anyMatch(step -> step.value().isEmpty());
        if (emptyList || emptyStep) {
            String message = "'path' has an empty segment; write, for example, 'Instances.Status'";
            reader.diagnostics()
                    .error(Rule.WRONG_VALUE, node.map(YamlNode::location).orElse(reader.location()), message);
            return List.of();
        }
        return path;
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
