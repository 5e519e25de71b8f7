package dev.tenon.spec.description;

import dev.tenon.spec.description.ErrorDescription.RowDescription;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;

/** The keys of {@code errors}. */
final class ErrorSection {
    private ErrorSection() {}

    static List<ErrorDescription> read(MappingReader reader) {
        return reader.named("errors", (code, node) -> error(reader, code, node));
    }

    private static Optional<ErrorDescription> error(MappingReader reader, Located<String> code, YamlNode node) {
        Optional<YamlSequence> sequence = reader.values().sequence(code.value(), node);
        if (sequence.isPresent() && sequence.get().items().isEmpty()) {
            String message = "the code has no row; write at least [{}]";
            reader.diagnostics().error(Rule.WRONG_VALUE, node.location(), message);
        }
        return sequence.map(rows -> new ErrorDescription(
                code,
                rows.items().stream()
                        .map(row -> row(reader, code, row))
                        .flatMap(Optional::stream)
                        .toList()));
    }

    private static Optional<RowDescription> row(MappingReader reader, Located<String> code, YamlNode node) {
        return reader.values()
                .mapping(code.value(), node)
                .flatMap(mapping -> reader.read("a row of an error", mapping, ErrorSection::row));
    }

    /** Empty if the status cannot be read, so that the row is not mistaken for one without a status. */
    private static Optional<RowDescription> row(MappingReader reader) {
        boolean hasStatus = reader.has("http");
        RowDescription row = new RowDescription(
                reader.location(),
                reader.whole("http", 100, 599).map(Located::value),
                reader.text("message").map(Located::value).orElse(""),
                reader.prose("text"),
                reader.names("from"));
        return Optional.of(row).filter(found -> !hasStatus || found.http().isPresent());
    }
}
