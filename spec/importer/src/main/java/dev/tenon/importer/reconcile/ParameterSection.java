package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the parameters. */
final class ParameterSection {
    private static final Set<String> NUMBERS = Set.of("integer", "long", "float", "double", "decimal");
    private static final Set<String> COUNTED = Set.of("min", "max", "minLength", "maxLength", "minItems", "maxItems");

    private final Settings settings;
    private final Report report;

    ParameterSection(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    Mapping write(List<OperationFacts> sources) {
        Mapping parameters = YamlValue.block();
        Map<String, Map<FactSource, ParameterFact>> joined = new ParameterJoin(report).join(sources);
        joined.forEach((name, facts) -> parameters.with(name, parameter(name, facts)));
        JavaClashes.resolve(parameters, report);
        return parameters;
    }

    private Mapping parameter(String name, Map<FactSource, ParameterFact> facts) {
        String type = ParameterTypes.decide(name, facts, report);
        ParameterLimits limits = new ParameterLimits(name, type, facts, report);
        Mapping entry = YamlValue.line();
        boolean list = facts.values().stream().anyMatch(ParameterFact::isList);
        boolean array = !name.endsWith(".N") && (list || (type.equals("string") && limits.jsonArray()));
        boolean comma = type.equals("string") && !array && limits.commaList() && !name.endsWith(".N");
        boolean map = type.equals("string") && !array && jsonObject(facts);
        entry.with("type", YamlValue.text(array || comma ? "list<" + type + ">" : map ? "map<string>" : type));
        Map<String, String> certain = limits.certain();
        if (array || comma || map) {
            entry.with("encoding", YamlValue.text(array ? "json-array" : comma ? "comma" : "json-object"));
        } else if (certain.containsKey("format")) {
            entry.with("type", YamlValue.text("timestamp")).with("format", YamlValue.text(certain.get("format")));
            certain.keySet().removeAll(Set.of("minLength", "maxLength", "default"));
        }
        if (required(name, facts)) {
            entry.with("required", YamlValue.literal(true));
        }
        List<String> allowed = limits.allowed();
        limit(entry, type, certain, allowed, array || comma || map, name.contains(".N"));
        if (ExampleValues.secret(name.substring(name.lastIndexOf('.') + 1))) {
            entry.with("sensitive", YamlValue.literal(true));
        }
        if (limits.deprecated()) {
            entry.with("deprecated", YamlValue.literal(true));
        }
        example(name, facts, allowed).ifPresent(example -> entry.with("example", YamlValue.text(example)));
        if (settings.prose()) {
            Prose.add(entry, facts, ParameterFact::prose);
        }
        entry.with(
                "from",
                YamlValue.texts(facts.keySet().stream().map(FactSource::id).toList()));
        return entry;
    }

    private static void limit(
            Mapping entry,
            String type,
            Map<String, String> certain,
            List<String> allowed,
            boolean collection,
            boolean repeated) {
        boolean timestamp = entry.entries().containsKey("format");
        certain.forEach((key, value) -> {
            boolean items = key.endsWith("Items");
            boolean number = (key.equals("min") || key.equals("max")) && NUMBERS.contains(type);
            boolean length = key.endsWith("Length") && type.equals("string") && allowed.isEmpty();
            boolean applies = items
                    ? collection || repeated
                    : !collection && !timestamp && (number || length || key.equals("default"));
            if (applies && (allowed.isEmpty() || !number)) {
                entry.with(key, COUNTED.contains(key) ? YamlValue.literal(value) : YamlValue.text(value));
            }
        });
        if (!allowed.isEmpty() && !collection && !timestamp) {
            entry.with("enum", YamlValue.texts(allowed));
        }
    }

    private boolean required(String name, Map<FactSource, ParameterFact> facts) {
        Statements<Boolean> statements = new Statements<>();
        facts.forEach((source, fact) -> fact.required().ifPresent(required -> statements.add(source, required)));
        boolean required = statements.strongest().orElse(false);
        if (statements.disagree()) {
            report.add(
                    Disagreement.Kind.REQUIRED, "parameter " + name, statements.describe(), String.valueOf(required));
        }
        return required;
    }

    private static boolean jsonObject(Map<FactSource, ParameterFact> facts) {
        return facts.values().stream()
                .anyMatch(fact -> TypeWord.of(fact.type()).form() == TypeWord.Form.JSON
                        && fact.example().startsWith("{")
                        && fact.example().indexOf('{', 1) < 0
                        && fact.example().indexOf('[') < 0);
    }

    private Optional<String> example(String name, Map<FactSource, ParameterFact> facts, List<String> allowed) {
        return facts.values().stream()
                .map(ParameterFact::example)
                .filter(example -> !example.isEmpty())
                .findFirst()
                .flatMap(example ->
                        settings.prose() ? Optional.of(example) : ExampleValues.fact(name, example, allowed));
    }
}
