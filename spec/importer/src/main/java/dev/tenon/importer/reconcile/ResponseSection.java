package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.Kind;
import dev.tenon.importer.reconcile.ResponseJoin.Joined;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the fields of the response. */
final class ResponseSection {
    private final Settings settings;
    private final Report report;
    private final ResponseTypes types;

    ResponseSection(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
        this.types = new ResponseTypes(settings, report);
    }

    Mapping write(List<OperationFacts> sources) {
        Map<FactSource, List<ResponseFact>> byAuthority = new LinkedHashMap<>();
        sources.stream()
                .filter(facts -> !facts.response().isEmpty())
                .forEach(facts -> byAuthority.put(facts.source(), facts.response()));
        Map<String, Joined> fields = new ResponseJoin(report).join("", byAuthority);
        types.prepare(fields.values());
        return fields("", fields);
    }

    private Mapping fields(String path, Map<String, Joined> fields) {
        Mapping section = YamlValue.block();
        fields.forEach((name, field) -> section.with(name, field(path + name, field)));
        JavaClashes.resolve(section, report);
        return section;
    }

    private Mapping field(String path, Joined field) {
        boolean leaf = field.kind() == Kind.SCALAR
                || (field.kind() == Kind.LIST && field.fields().isEmpty());
        Mapping entry = leaf ? YamlValue.line() : YamlValue.block();
        if (field.kind() == Kind.LIST) {
            entry.with("list", YamlValue.text(field.item().orElse("none")));
        }
        if (field.kind() == Kind.LIST && field.fields().isEmpty() && field.itemKind() == Kind.STRUCT) {
            report.add(
                    Disagreement.Kind.OTHER,
                    "response " + path,
                    "no source names a field of its elements",
                    "text elements");
        }
        if (leaf) {
            entry.with("type", YamlValue.text(types.decide(path, field)));
        }
        if (ExampleValues.secret(path.substring(path.lastIndexOf('.') + 1)) && leaf) {
            entry.with("sensitive", YamlValue.literal(true));
        }
        if (settings.prose()) {
            Prose.add(entry, field.facts(), ResponseFact::prose);
        }
        entry.with(
                "from",
                YamlValue.texts(
                        field.facts().keySet().stream().map(FactSource::id).toList()));
        if (!leaf) {
            entry.with("fields", fields(path + ".", field.fields()));
        }
        return entry;
    }
}
