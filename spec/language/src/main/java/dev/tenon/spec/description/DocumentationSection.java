package dev.tenon.spec.description;

import dev.tenon.spec.description.DocumentationDescription.AuthorizationDescription;
import dev.tenon.spec.description.DocumentationDescription.LinkDescription;
import dev.tenon.spec.description.DocumentationDescription.ResourceDescription;
import dev.tenon.spec.description.DocumentationDescription.SampleDescription;
import dev.tenon.spec.description.DocumentationDescription.StatementDescription;
import dev.tenon.spec.source.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keys {@code notes}, {@code links}, {@code samples}, {@code authorization} and {@code statements}. */
final class DocumentationSection {
    private DocumentationSection() {}

    static DocumentationDescription read(MappingReader reader) {
        return new DocumentationDescription(
                reader.list("notes", (key, node) -> Optional.of(reader.prose(key, node))),
                sections(reader, "links", "a link", DocumentationSection::link),
                sections(reader, "samples", "a sample", DocumentationSection::sample),
                reader.section("authorization", DocumentationSection::authorization),
                sections(reader, "statements", "a statement", DocumentationSection::statement));
    }

    private static <T> List<T> sections(
            MappingReader reader, String key, String place, Function<MappingReader, T> section) {
        return reader.list(
                key,
                (what, node) -> reader.values().mapping(what, node).map(found -> reader.read(place, found, section)));
    }

    private static LinkDescription link(MappingReader reader) {
        if (reader.has("operation") == reader.has("document")) {
            String message = "a link leads to an 'operation' or to a 'document'; write one of them";
            reader.diagnostics().error(Rule.DOES_NOT_FIT, reader.location(), message);
        }
        return new LinkDescription(
                reader.location(), reader.prose("title"), reader.name("operation"), reader.name("document"));
    }

    private static SampleDescription sample(MappingReader reader) {
        if (!reader.has("request") && !reader.has("response")) {
            String message = "a sample shows a 'request', a 'response', or both; write one of them";
            reader.diagnostics().error(Rule.MISSING_KEY, reader.location(), message);
        }
        return new SampleDescription(
                reader.location(),
                reader.prose("title"),
                reader.text("request"),
                reader.text("response"),
                reader.name("format"));
    }

    private static AuthorizationDescription authorization(MappingReader reader) {
        return new AuthorizationDescription(
                reader.requiredName("action"),
                reader.name("access"),
                sections(reader, "resources", "a resource", DocumentationSection::resource),
                reader.names("conditions"),
                reader.names("dependent"));
    }

    private static StatementDescription statement(MappingReader reader) {
        if (!reader.has("type") && !reader.has("required") && !reader.has("example") && !reader.has("text")) {
            String message = "the statement is empty; write 'type', 'required', 'example' or 'text'";
            reader.diagnostics().error(Rule.MISSING_KEY, reader.location(), message);
        }
        return new StatementDescription(
                reader.requiredName("about"),
                reader.text("type"),
                reader.flag("required"),
                reader.text("example"),
                reader.prose("text"),
                reader.names("from"));
    }

    private static ResourceDescription resource(MappingReader reader) {
        return new ResourceDescription(reader.requiredName("type"), reader.isTrue("required"), reader.name("pattern"));
    }
}
