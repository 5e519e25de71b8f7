package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.Kind;
import dev.tenon.importer.reconcile.ResponseJoin.Joined;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.Iterator;
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
        fields.forEach((name, field) -> {
            if (sayable(path + name, field)) {
                section.with(name, field(path + name, field));
            }
        });
        JavaClashes.ofFields(section, report);
        return section;
    }

    /**
     * Leaves out what the language has no type for: as an unknown field it is skipped, while as a text it could not be read. The second
     * edition takes it here, as {@code type: map<…>} and {@code type: json}.
     */
    private boolean sayable(String path, Joined field) {
        Kind innermost = innermost(field);
        boolean sayable = innermost != Kind.MAP && innermost != Kind.JSON;
        if (!sayable) {
            report.add(
                    Disagreement.Kind.LANGUAGE,
                    "response " + path,
                    (innermost == Kind.MAP ? "values under keys of their own" : "a structure without named members")
                            + " (" + String.join(", ", field.sources()) + ")",
                    "nothing",
                    field.place());
        }
        return sayable;
    }

    private static Kind innermost(Joined field) {
        if (field.kind() != Kind.LIST) {
            return field.kind();
        }
        Iterator<Joined> inner = field.fields().values().iterator();
        return field.itemKind() == Kind.LIST && inner.hasNext() ? innermost(inner.next()) : field.itemKind();
    }

    private Mapping field(String path, Joined field) {
        Mapping entry = shape(path, field);
        boolean leaf = entry.flow();
        if (leaf && ExampleValues.secret(path.substring(path.lastIndexOf('.') + 1))) {
            entry.with("sensitive", YamlValue.literal(true));
        }
        if (field.facts().values().stream().anyMatch(ResponseFact::deprecated)) {
            entry.with("deprecated", YamlValue.literal(true));
        }
        if (settings.prose()) {
            Prose.add(entry, field.facts(), ResponseFact::prose);
        }
        entry.with("from", YamlValue.texts(field.sources()));
        YamlValue fields = entry.entries().remove("fields");
        if (fields != null) {
            entry.with("fields", fields);
        }
        return entry;
    }

    /** Writes what the value is; an entry in one line holds no structure. */
    private Mapping shape(String path, Joined field) {
        boolean list = field.kind() == Kind.LIST;
        if (list && field.itemKind() == Kind.LIST && !field.fields().isEmpty()) {
            Map.Entry<String, Joined> inner =
                    field.fields().entrySet().iterator().next();
            Mapping of = shape(path + "." + inner.getKey(), inner.getValue());
            Mapping entry = of.flow() ? YamlValue.line() : YamlValue.block();
            return entry.with("list", YamlValue.text(field.item().orElse("none")))
                    .with("of", of);
        }
        boolean leaf = field.kind() == Kind.SCALAR || (list && field.fields().isEmpty());
        Mapping entry = leaf ? YamlValue.line() : YamlValue.block();
        if (list) {
            entry.with("list", YamlValue.text(field.item().orElse("none")));
        }
        if (list && leaf && field.itemKind() == Kind.STRUCT) {
            report.add(
                    Disagreement.Kind.GUESS,
                    "response " + path,
                    "no source names a field of its elements",
                    "text elements",
                    field.place());
        }
        return leaf
                ? entry.with("type", YamlValue.text(types.decide(path, field)))
                : entry.with("fields", fields(path + ".", field.fields()));
    }
}
