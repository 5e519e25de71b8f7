package dev.tenon.spec.description;

import dev.tenon.spec.description.ServiceDescription.EndpointsDescription;
import dev.tenon.spec.description.ServiceDescription.GroupDescription;
import dev.tenon.spec.description.ServiceDescription.OperationReference;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import java.util.List;
import java.util.Optional;

/** The keys of a service file. */
final class ServiceSection {
    private ServiceSection() {}

    static ServiceDescription read(MappingReader reader, NamedFiles files) {
        Diagnostics diagnostics = reader.diagnostics();
        int errorsBefore = diagnostics.errorCount();
        reader.take("tenon");
        Located<String> service = reader.requiredName("service");
        var title = reader.prose("title");
        Located<String> version = reader.requiredName("version");
        reader.name("style").ifPresent(style -> checkStyle(style, diagnostics));
        var defaultFormat = reader.name("defaultFormat");
        var endpoints = endpoints(reader);
        ProtocolDescription protocol =
                reader.section("protocol", ProtocolSection::ofService).orElse(ProtocolSection.NONE);
        var dryRunPassed = reader.names("dryRunPassed");
        var sources = SourceSection.read(reader);
        var types = TypeSection.read(reader);
        var parameters = ParameterSection.read(reader);
        var limits = reader.name("limits");
        var zone = reader.name("zone");
        var groups = reader.named("groups", (name, node) -> group(reader, name, node));
        var glossary = TextsSection.read(reader, "glossary", files);
        var errors = ErrorSection.read(reader);
        var errorTexts = TextsSection.read(reader, "errorTexts", files);
        var errorNames = reader.namedTexts("errorNames");
        var operations = operations(reader);
        reader.finish();
        boolean complete = diagnostics.errorCount() == errorsBefore;
        return new ServiceDescription(
                reader.location(),
                complete,
                service,
                title,
                version,
                defaultFormat,
                endpoints,
                protocol,
                dryRunPassed,
                sources,
                types,
                parameters,
                limits,
                zone,
                groups,
                glossary,
                errors,
                errorTexts,
                errorNames,
                operations);
    }

    private static Optional<GroupDescription> group(MappingReader reader, Located<String> name, YamlNode node) {
        return reader.values()
                .mapping(name.value(), node)
                .map(mapping -> reader.read(
                        "a group",
                        mapping,
                        each -> new GroupDescription(name, ParameterSection.read(each), ErrorSection.read(each))));
    }

    private static void checkStyle(Located<String> style, Diagnostics diagnostics) {
        if (!style.value().equals("rpc")) {
            String message = "the style " + Printable.quote(style.value()) + " is not known; write 'rpc'";
            diagnostics.error(Rule.WRONG_VALUE, style.location(), message);
        }
    }

    private static Optional<EndpointsDescription> endpoints(MappingReader reader) {
        if (!reader.has("endpoints")) {
            reader.missing("endpoints");
        }
        return reader.section("endpoints", ServiceSection::hosts);
    }

    private static EndpointsDescription hosts(MappingReader reader) {
        boolean noRegion = reader.peek("regions")
                .filter(node -> !(node instanceof YamlMapping regions)
                        || !regions.entries().isEmpty())
                .isEmpty();
        if (!reader.has("default") && !reader.has("pattern") && noRegion) {
            String message = "'endpoints' names no host; add 'default', 'pattern' or 'regions'";
            reader.diagnostics().error(Rule.ENDPOINT, reader.location(), message);
        }
        return new EndpointsDescription(
                reader.name("default"),
                reader.name("pattern"),
                reader.namedTexts("regions"),
                reader.namedTexts("vpcRegions"),
                reader.name("regionParameter"));
    }

    private static List<OperationReference> operations(MappingReader reader) {
        Optional<YamlNode> node = reader.take("operations");
        if (node.isEmpty()) {
            reader.missing("operations");
            return List.of();
        }
        List<YamlNode> items = reader.values()
                .sequence("operations", node.get())
                .map(YamlNode.YamlSequence::items)
                .orElse(List.of());
        return items.stream()
                .map(item -> operation(reader, item))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OperationReference> operation(MappingReader reader, YamlNode item) {
        if (item instanceof YamlMapping mapping) {
            OperationReference reference = reader.read("an operation of the list", mapping, ServiceSection::reference);
            return Optional.of(reference).filter(found -> !found.name().value().isEmpty());
        }
        return reader.values().name("operations", item).map(name -> new OperationReference(name, name));
    }

    private static OperationReference reference(MappingReader reader) {
        Located<String> name = reader.requiredName("name");
        return new OperationReference(name, reader.name("file").orElse(name));
    }
}
