package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterDetails.AllowedValue;
import dev.tenon.importer.facts.ParameterDetails.Encoding;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.TypeFacts;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.text.Texts;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the parameters. */
final class ParameterSection {
    private static final Set<String> COUNTED = Set.of("min", "max", "minLength", "maxLength", "minItems", "maxItems");
    private static final Set<String> OF_TEXT = Set.of("minLength", "maxLength", "pattern", "default");

    private final Settings settings;
    private final Report report;
    private final boolean named;

    /**
     * Writes.
     *
     * @param named whether the file names its sources, as that of an operation does
     */
    ParameterSection(Settings settings, Report report, boolean named) {
        this.named = named;
        this.settings = settings;
        this.report = report;
    }

    Mapping write(List<OperationFacts> sources) {
        return write(ParameterJoin.join(sources, report));
    }

    private Mapping write(ParameterJoin.Joined joined) {
        Mapping parameters = YamlValue.block();
        joined.parameters().forEach((name, facts) -> parameters.with(name, parameter(name, facts)));
        new GroupSection(settings, report, named).write(joined.groups(), parameters);
        JavaClashes.ofParameters(parameters, report);
        return parameters;
    }

    /** Writes the structures that parameters name. */
    Mapping types(TypeFacts source) {
        Mapping section = YamlValue.block();
        source.parameters()
                .forEach((type, members) -> section.with(
                        type,
                        YamlValue.block()
                                .with(
                                        "parameters",
                                        write(ParameterJoin.ofStructure(source.source(), members, report)))));
        return section;
    }

    /** How a value is written, and whether it is several. */
    private enum Form {
        SINGLE,
        NUMBERED,
        JSON_ARRAY,
        COMMA,
        MAP
    }

    private Mapping parameter(String name, Map<FactSource, ParameterFact> facts) {
        Optional<String> structure = facts.values().stream()
                .flatMap(fact -> fact.structure().stream())
                .findFirst();
        if (structure.isPresent()) {
            return new GroupSection(settings, report, named).structure(name, structure.get(), facts);
        }
        String type = ParameterTypes.decide(name, facts, report);
        ParameterLimits limits = new ParameterLimits(settings, name, type, facts, report);
        Form form = form(name, type, facts, limits);
        Mapping entry = YamlValue.line();
        List<String> listed = limits.allowed();
        Map<String, String> certain = new LinkedHashMap<>(limits.certain(listed));
        Optional<String> format = Optional.ofNullable(certain.remove("format"));
        boolean timestamp = form == Form.SINGLE && type.equals("string") && format.isPresent();
        type(entry, form, timestamp ? "timestamp" : type);
        if (timestamp) {
            entry.with("format", YamlValue.text(format.orElseThrow()));
            certain.keySet().removeAll(OF_TEXT);
        }
        if (RequiredRule.required(name, facts, report)) {
            entry.with("required", YamlValue.literal(true));
        }
        List<String> allowed =
                type.equals("json") ? List.of() : limit(name, entry, type, form, timestamp, certain, listed, facts);
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
        if (named) {
            entry.with(
                    "from",
                    YamlValue.texts(facts.keySet().stream().map(FactSource::id).toList()));
        }
        return entry;
    }

    private static void type(Mapping entry, Form form, String type) {
        switch (form) {
            case JSON_ARRAY ->
                entry.with("type", YamlValue.text("list<" + type + ">")).with("encoding", YamlValue.text("json-array"));
            case COMMA ->
                entry.with("type", YamlValue.text("list<" + type + ">")).with("encoding", YamlValue.text("comma"));
            case MAP ->
                entry.with("type", YamlValue.text("map<string>")).with("encoding", YamlValue.text("json-object"));
            default -> entry.with("type", YamlValue.text(type));
        }
    }

    private static Form form(String name, String type, Map<FactSource, ParameterFact> facts, ParameterLimits limits) {
        if (name.endsWith(".N")) {
            return Form.NUMBERED;
        }
        boolean list = facts.values().stream().anyMatch(ParameterFact::isList);
        boolean commas = facts.values().stream()
                .anyMatch(fact -> fact.isList() && fact.details().encoding() == Encoding.COMMA);
        if (commas) {
            return Form.COMMA;
        }
        if (list || (type.equals("string") && limits.jsonArray())) {
            return Form.JSON_ARRAY;
        }
        if (!type.equals("string")) {
            return Form.SINGLE;
        }
        return limits.commaList() ? Form.COMMA : jsonObject(facts) ? Form.MAP : Form.SINGLE;
    }

    /** Writes the limits that fit, and gives the values that are allowed. */
    private List<String> limit(
            String name,
            Mapping entry,
            String type,
            Form form,
            boolean timestamp,
            Map<String, String> certain,
            List<String> listed,
            Map<FactSource, ParameterFact> facts) {
        boolean several = form != Form.SINGLE && form != Form.NUMBERED;
        boolean list = form != Form.SINGLE && form != Form.MAP;
        boolean counted = list || (name.contains(".N") && !statesCount(facts));
        LimitRules rules = new LimitRules(type, several, counted);
        List<String> allowed = form == Form.MAP || timestamp ? List.of() : rules.allowed(listed);
        rules.limits(certain, allowed)
                .forEach((key, value) ->
                        entry.with(key, COUNTED.contains(key) ? YamlValue.literal(value) : YamlValue.text(value)));
        if (!allowed.isEmpty()) {
            entry.with("enum", values(allowed, facts));
        }
        rules.doubts()
                .forEach(doubt -> report.add(
                        Disagreement.Kind.DOUBT,
                        "parameter " + name,
                        doubt,
                        "nothing",
                        Place.of(facts, ParameterFact::line)));
        return allowed;
    }

    /** A list of values, or a mapping to what they mean, where that may be kept and is more than the value again. No key is empty. */
    private YamlValue values(List<String> allowed, Map<FactSource, ParameterFact> facts) {
        if (!settings.prose() || allowed.contains("")) {
            return YamlValue.texts(allowed);
        }
        Mapping titled = YamlValue.line();
        allowed.forEach(value -> titled.with(value, titles(value, facts)));
        boolean said = titled.entries().values().stream()
                .anyMatch(titles ->
                        titles instanceof Mapping texts && !texts.entries().isEmpty());
        return said ? titled : YamlValue.texts(allowed);
    }

    /** What a value means; its own name again says nothing. */
    private static Mapping titles(String value, Map<FactSource, ParameterFact> facts) {
        return Prose.texts(
                facts,
                fact -> fact.details().values().stream()
                        .filter(known -> known.value().equals(value))
                        .map(AllowedValue::title)
                        .filter(title -> !Texts.oneLine(title).equals(value))
                        .findFirst()
                        .orElse(""));
    }

    /** Prose about a member gives the range of N; a dedicated field is about the value itself. */
    private static boolean statesCount(Map<FactSource, ParameterFact> facts) {
        return facts.values().stream()
                .map(fact -> fact.details().limits())
                .anyMatch(limits -> limits.containsKey("minItems") || limits.containsKey("maxItems"));
    }

    /** A map of texts by its word, or free JSON that an example shows to be a flat object. */
    private static boolean jsonObject(Map<FactSource, ParameterFact> facts) {
        return facts.values().stream()
                .anyMatch(fact -> fact.type().equals(ParameterFact.MAP)
                        || (TypeWord.of(fact.type()).form() == TypeWord.Form.JSON
                                && !fact.type().equals(ParameterFact.JSON_ARRAY)
                                && fact.example().startsWith("{")
                                && fact.example().indexOf('{', 1) < 0
                                && fact.example().indexOf('[') < 0));
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
