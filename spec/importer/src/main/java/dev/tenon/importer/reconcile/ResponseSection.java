package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.Kind;
import dev.tenon.importer.facts.TypeFacts;
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
    private final boolean named;

    /**
     * Writes.
     *
     * @param named whether the file names its sources, as that of an operation does
     */
    ResponseSection(Settings settings, Report report, boolean named) {
        this.named = named;
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

    /** Writes the structures that responses name. */
    Mapping types(TypeFacts source) {
        Mapping section = YamlValue.block();
        source.fields().forEach((name, facts) -> {
            Map<String, Joined> fields = new ResponseJoin(report).join("", Map.of(source.source(), facts));
            types.prepare(fields.values());
            section.with(name, YamlValue.block().with("fields", fields("", fields)));
        });
        return section;
    }

    private Mapping fields(String path, Map<String, Joined> fields) {
        Mapping section = YamlValue.block();
        fields.forEach((name, field) -> section.with(name, field(path + name, field)));
        JavaClashes.ofFields(section, report);
        return section;
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
        if (named) {
            entry.with("from", YamlValue.texts(field.sources()));
        }
        YamlValue fields = entry.entries().remove("fields");
        if (fields != null) {
            entry.with("fields", fields);
        }
        return entry;
    }

    /** Writes what the value is; an entry in one line holds no structure. */
    private Mapping shape(String path, Joined field) {
        return switch (field.kind()) {
            case LIST -> list(path, field);
            case MAP -> map(path, field);
            case JSON -> leaf("json");
            case NAMED -> leaf(field.typeName());
            case STRUCT -> YamlValue.block().with("fields", fields(path + ".", field.fields()));
            case SCALAR -> leaf(types.decide(path, field));
        };
    }

    private static Mapping leaf(String type) {
        return YamlValue.line().with("type", YamlValue.text(type));
    }

    private Mapping list(String path, Joined field) {
        YamlValue item = YamlValue.text(field.item().orElse("none"));
        boolean nested = field.itemKind() == Kind.LIST || field.itemKind() == Kind.MAP;
        if (nested && !field.fields().isEmpty()) {
            return around("list", item, of(path, field));
        }
        if (!field.fields().isEmpty()) {
            return YamlValue.block().with("list", item).with("fields", fields(path + ".", field.fields()));
        }
        if (field.itemKind() == Kind.STRUCT) {
            report.add(
                    Disagreement.Kind.GUESS,
                    "response " + path,
                    "no source names a field of its elements",
                    "text elements",
                    field.place());
        }
        String type = switch (field.itemKind()) {
            case JSON -> "json";
            case NAMED -> field.typeName();
            default -> types.decide(path, field);
        };
        return YamlValue.line().with("list", item).with("type", YamlValue.text(type));
    }

    /** A map to single values is one type; to anything else it says what its values are. */
    private Mapping map(String path, Joined field) {
        if (field.fields().isEmpty()) {
            return leaf("map<json>");
        }
        Joined value = field.fields().values().iterator().next();
        YamlValue none = YamlValue.text("none");
        return switch (value.kind()) {
            case SCALAR -> leaf("map<" + types.decide(path, value) + ">");
            case JSON -> leaf("map<json>");
            case NAMED -> leaf("map<" + value.typeName() + ">");
            case STRUCT -> YamlValue.block().with("map", none).with("fields", fields(path + ".", value.fields()));
            case LIST, MAP -> around("map", none, of(path, field));
        };
    }

    private Mapping of(String path, Joined field) {
        Map.Entry<String, Joined> inner = field.fields().entrySet().iterator().next();
        return shape(path + "." + inner.getKey(), inner.getValue());
    }

    private static Mapping around(String key, YamlValue name, Mapping of) {
        Mapping entry = of.flow() ? YamlValue.line() : YamlValue.block();
        return entry.with(key, name).with("of", of);
    }
}
