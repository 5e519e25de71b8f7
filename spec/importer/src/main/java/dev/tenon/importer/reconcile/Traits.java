package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of parameters and fields say about an operation as a whole: safe repetition, pages, failures of single items. */
final class Traits {
    private static final Pattern READING = Pattern.compile("(?:Describe|List|Get|Query)(?=[A-Z]).*");
    private static final Set<String> NUMBERS = Set.of("integer", "long");

    private final Mapping parameters;
    private final Mapping response;
    private final List<OperationFacts> sources;

    Traits(Mapping parameters, Mapping response, List<OperationFacts> sources) {
        this.parameters = parameters;
        this.response = response;
        this.sources = sources;
    }

    /** Writes the keys that precede the parameters. */
    void head(String operation, Mapping file) {
        boolean reads = sources.stream().anyMatch(facts -> facts.call().reads());
        if (reads || READING.matcher(operation).matches()) {
            file.with("idempotent", YamlValue.literal(true));
        }
        if (has(parameters, "ClientToken", Set.of("string"))) {
            file.with("clientToken", YamlValue.text("ClientToken"));
        }
        if (has(parameters, "DryRun", Set.of("boolean"))) {
            file.with("dryRun", YamlValue.text("DryRun"));
        }
    }

    /** Writes the keys that follow the response. */
    void tail(Mapping file) {
        outcome().ifPresent(outcome -> file.with("outcome", outcome));
        pagination().ifPresent(pagination -> file.with("pagination", pagination));
    }

    /** Pages are those of a list at the top, or of one in a structure there that holds all of it. */
    private Optional<Mapping> pagination() {
        return pagination("", response)
                .or(() -> response.entries().keySet().stream()
                        .filter(name -> !fields(name).entries().isEmpty() && !isList(name))
                        .map(name -> pagination(name + ".", fields(name)))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Mapping> pagination(String around, Mapping fields) {
        List<String> lists = structures(fields);
        boolean pages = has(parameters, "PageNumber", NUMBERS) && has(fields, "TotalCount", NUMBERS);
        boolean token = has(parameters, "NextToken", Set.of("string")) && has(fields, "NextToken", Set.of("string"));
        if (lists.size() != 1 || !(pages || token)) {
            return Optional.empty();
        }
        Mapping pagination = YamlValue.block().with("items", YamlValue.text(around + lists.get(0)));
        if (token) {
            Mapping style = YamlValue.line()
                    .with("request", YamlValue.text("NextToken"))
                    .with("response", YamlValue.text(around + "NextToken"));
            size(style, "MaxResults");
            pagination.with("token", style);
        }
        if (pages) {
            Mapping style = YamlValue.line().with("number", YamlValue.text("PageNumber"));
            size(style, "PageSize");
            pagination.with("pages", style.with("total", YamlValue.text(around + "TotalCount")));
        }
        return Optional.of(pagination);
    }

    private boolean isList(String name) {
        return response.entries().get(name) instanceof Mapping field
                && field.entries().keySet().stream().anyMatch(Set.of("list", "map")::contains);
    }

    private void size(Mapping style, String name) {
        if (has(parameters, name, NUMBERS)) {
            style.with("size", YamlValue.text(name));
        }
    }

    private Optional<Mapping> outcome() {
        for (String list : structures(response)) {
            Mapping fields = fields(list);
            if (!has(fields, "Success", Set.of("boolean")) || !has(fields, "Code", Set.of("string"))) {
                continue;
            }
            Mapping outcome = YamlValue.line()
                    .with("items", YamlValue.text(list))
                    .with("success", YamlValue.text("Success"))
                    .with("code", YamlValue.text("Code"));
            if (has(fields, "Message", Set.of("string"))) {
                outcome.with("message", YamlValue.text("Message"));
            }
            List<String> subjects = fields.entries().keySet().stream()
                    .filter(name -> name.endsWith("Id") && !name.equals("RequestId"))
                    .toList();
            if (subjects.size() == 1) {
                outcome.with("subject", YamlValue.text(subjects.get(0)));
            }
            return Optional.of(outcome);
        }
        return Optional.empty();
    }

    private static List<String> structures(Mapping fields) {
        return fields.entries().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Mapping field
                        && field.entries().containsKey("list")
                        && field.entries().containsKey("fields"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Mapping fields(String list) {
        return response.entries().get(list) instanceof Mapping field
                        && field.entries().get("fields") instanceof Mapping fields
                ? fields
                : YamlValue.block();
    }

    private static boolean has(Mapping members, String name, Set<String> types) {
        return members.entries().get(name) instanceof Mapping entry
                && entry.entries().get("type") instanceof Scalar type
                && !entry.entries().containsKey("list")
                && types.contains(type.text());
    }
}
