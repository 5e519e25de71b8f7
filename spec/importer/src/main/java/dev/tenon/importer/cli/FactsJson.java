package dev.tenon.importer.cli;

import dev.tenon.importer.facts.ErrorFact;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.ListForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the facts of one page as JSON, one line per parameter, field and error row. */
final class FactsJson {
    private final StringBuilder json = new StringBuilder();

    private FactsJson() {}

    static String of(OperationFacts facts) {
        FactsJson writer = new FactsJson();
        writer.json.append("{\n \"operation\": ").append(text(facts.operation()));
        writer.json.append(",\n \"summary\": ").append(text(facts.summary()));
        writer.list(
                "parameters",
                facts.parameters().stream().map(FactsJson::parameter).toList());
        writer.list(
                "response",
                facts.response().stream().map(field -> field(field, "  ")).toList());
        writer.list("errors", facts.errors().stream().map(FactsJson::error).toList());
        return writer.json.append("\n}\n").toString();
    }

    private void list(String key, List<String> items) {
        json.append(",\n \"").append(key).append("\": [");
        json.append(items.isEmpty() ? "]" : "\n  " + String.join(",\n  ", items) + "\n ]");
    }

    private static String parameter(ParameterFact parameter) {
        return "{\"name\": " + text(parameter.name()) + ", \"type\": " + text(parameter.type()) + ", \"required\": "
                + parameter.required().orElse(false) + ", \"example\": " + text(parameter.example()) + "}";
    }

    private static String error(ErrorFact error) {
        String http = error.http().isPresent() ? String.valueOf(error.http().getAsInt()) : "null";
        return "{\"http\": " + http + ", \"code\": " + text(error.code()) + ", \"message\": " + text(error.message())
                + "}";
    }

    private static String field(ResponseFact field, String indent) {
        List<String> members = new ArrayList<>();
        members.add("\"name\": " + text(field.name()));
        members.add("\"kind\": " + text(lower(field.kind())));
        field.item().ifPresent(item -> members.add("\"item\": " + text(item)));
        field.itemKind().ifPresent(kind -> members.add("\"item_kind\": " + text(lower(kind))));
        field.listForm().ifPresent(form -> members.add("\"json_form\": " + text(form(form))));
        if (field.documented()) {
            members.add("\"type\": " + text(field.type()));
        }
        members.add("\"documented\": " + field.documented());
        members.add("\"in_examples\": " + field.inExamples());
        if (!field.fields().isEmpty()) {
            String deeper = indent + " ";
            members.add("\"fields\": [\n" + deeper
                    + String.join(
                            ",\n" + deeper,
                            field.fields().stream()
                                    .map(below -> field(below, deeper))
                                    .toList())
                    + "]");
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static String form(ListForm form) {
        return form == ListForm.ARRAY_OF_WRAPPER ? "array-of-wrapper" : lower(form);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            char character = (char) unit;
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", unit));
            } else {
                quoted.append(character);
            }
        });
        return quoted.append('"').toString();
    }
}
