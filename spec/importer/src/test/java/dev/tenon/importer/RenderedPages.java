package dev.tenon.importer;

import dev.tenon.importer.facts.ErrorFact;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.Kind;
import dev.tenon.importer.facts.ResponseFact.ListForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the page that a generation of the documentation would have of an operation, from what metadata says of it. */
final class RenderedPages {
    /** How a generation writes tables of fields. */
    enum Style {
        /** Types in each row, a row that names the element of a list, fields sorted by name. */
        TYPED(false, true, true),
        /** Marks before the names of fields below others, which all look alike; no types of lists and structures. */
        MARKED(true, false, true),
        /** Neither marks nor types of lists and structures; the examples tell. */
        BARE(false, false, false);

        private final boolean marks;
        private final boolean typed;
        private final boolean sorted;

        Style(boolean marks, boolean typed, boolean sorted) {
            this.marks = marks;
            this.typed = typed;
            this.sorted = sorted;
        }
    }

    private final Style style;
    private final StringBuilder page = new StringBuilder();

    private RenderedPages(Style style) {
        this.style = style;
    }

    static String of(OperationFacts facts, Style style) {
        return new RenderedPages(style).page(facts);
    }

    private String page(OperationFacts facts) {
        page.append("# ").append(facts.operation()).append("\n\nText.\n\n");
        page.append("## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n");
        page.append("|Action|String|Yes|").append(facts.operation()).append("|The operation. |\n");
        for (ParameterFact parameter : facts.parameters()) {
            page.append("|")
                    .append(parameter.name())
                    .append("|")
                    .append(parameter.type())
                    .append("|");
            page.append(parameter.required().orElse(false) ? "Yes" : "No")
                    .append("|")
                    .append(cell(parameter.example()));
            page.append("|What it is for. |\n");
        }
        page.append("\n## ")
                .append("Response parameters")
                .append("\n\n")
                .append("|Parameter|Type|Example|Description|")
                .append("\n");
        page.append("|---|---|---|---|\n");
        rows(facts.response(), 0);
        page.append("\n## Examples\n\n");
        page.append("```\n").append(json(facts.response())).append("\n```\n\n");
        page.append("```\n<").append(facts.operation()).append("Response>");
        xml(facts.response());
        page.append("</").append(facts.operation()).append("Response>\n```\n\n");
        page.append("## Error codes\n\n|HTTP status code|Error code|Error message|Description|\n|---|---|---|---|\n");
        for (ErrorFact error : facts.errors()) {
            page.append("|")
                    .append(error.http().isPresent() ? error.http().getAsInt() : "")
                    .append("|");
            page.append(cell(error.code()))
                    .append("|")
                    .append(cell(error.message()))
                    .append("|Text. |\n");
        }
        return page.toString();
    }

    private static String cell(String text) {
        StringBuilder cell = new StringBuilder();
        text.strip().chars().forEach(unit -> {
            char character = (char) unit;
            if (character == '\n' || character == '\r') {
                cell.append(' ');
            } else if ("\\*_[]{}()<>|#`&".indexOf(character) >= 0) {
                cell.append('\\').append(character);
            } else {
                cell.append(character);
            }
        });
        return cell.toString();
    }

    private List<ResponseFact> ordered(List<ResponseFact> fields) {
        List<ResponseFact> ordered = new ArrayList<>(fields);
        if (style.sorted) {
            ordered.sort(Comparator.comparing(ResponseFact::name));
        }
        return ordered;
    }

    private void rows(List<ResponseFact> fields, int depth) {
        for (ResponseFact field : ordered(fields)) {
            row(depth, field.name(), type(field), field.kind() == Kind.SCALAR ? "a value" : "");
            boolean list = field.kind() == Kind.LIST && field.itemKind().equals(Optional.of(Kind.STRUCT));
            if (list && style.typed) {
                row(depth, element(field), "", "");
            }
            rows(named(field), depth + 1);
        }
    }

    /** A page has no rows for the values of a map. */
    private static List<ResponseFact> named(ResponseFact field) {
        boolean map = field.kind() == Kind.MAP || field.itemKind().equals(Optional.of(Kind.MAP));
        return map ? List.of() : field.fields();
    }

    private void row(int depth, String name, String type, String example) {
        page.append("|")
                .append(style.marks && depth > 0 ? "\u2514" : "")
                .append(name.replace("_", "\\_"))
                .append("|");
        page.append(type).append("|").append(example);
        page.append("|What it tells. |\n");
    }

    static String element(ResponseFact field) {
        return field.item()
                .orElse(
                        field.name().endsWith("s")
                                ? field.name().substring(0, field.name().length() - 1)
                                : field.name() + "Item");
    }

    private String type(ResponseFact field) {
        boolean list = field.kind() == Kind.LIST;
        boolean ofStructs = list && field.itemKind().equals(Optional.of(Kind.STRUCT));
        if (!style.typed && (list || field.kind() == Kind.STRUCT)) {
            return " ";
        }
        return ofStructs
                ? "Array of " + element(field)
                : list
                        ? "List"
                        : field.kind() == Kind.STRUCT
                                ? "Struct"
                                : field.type().isEmpty()
                                        ? "String"
                                        : Character.toUpperCase(field.type().charAt(0))
                                                + field.type().substring(1);
    }

    private static String value(ResponseFact field) {
        String type = field.type().toLowerCase(Locale.ROOT);
        return type.contains("int") || type.contains("long")
                ? "7"
                : type.contains("bool")
                        ? "true"
                        : type.contains("float") || type.contains("double") || type.contains("number") ? "0.5" : "a";
    }

    private String json(List<ResponseFact> fields) {
        List<String> members = new ArrayList<>();
        for (ResponseFact field : fields) {
            String value = value(field);
            String scalar = value.equals("a") ? "\"a\"" : value;
            String written = switch (field.kind()) {
                case LIST -> {
                    String element = field.fields().isEmpty() ? scalar : json(field.fields());
                    String array = "[" + element + "," + element + "]";
                    boolean bare = field.listForm().equals(Optional.of(ListForm.BARE))
                            || field.item().isEmpty();
                    yield bare ? array : "{\"" + field.item().orElseThrow() + "\":" + array + "}";
                }
                case STRUCT -> json(field.fields());
                case MAP, NAMED, JSON -> "{}";
                case SCALAR -> scalar;
            };
            members.add("\"" + field.name() + "\":" + written);
        }
        return "{" + String.join(",", members) + "}";
    }

    private void xml(List<ResponseFact> fields) {
        for (ResponseFact field : fields) {
            Runnable content = () -> {
                if (field.fields().isEmpty()) {
                    page.append(value(field));
                } else {
                    xml(field.fields());
                }
            };
            switch (field.kind()) {
                case LIST -> {
                    boolean bare = field.item().isEmpty();
                    Consumer<String> twice = name -> {
                        for (int n = 0; n < 2; n++) {
                            page.append("<").append(name).append(">");
                            content.run();
                            page.append("</").append(name).append(">");
                        }
                    };
                    if (bare) {
                        twice.accept(field.name());
                    } else {
                        page.append("<").append(field.name()).append(">");
                        twice.accept(field.item().orElseThrow());
                        page.append("</").append(field.name()).append(">");
                    }
                }
                case MAP, JSON -> page.append("<").append(field.name()).append("/>");
                default -> {
                    page.append("<").append(field.name()).append(">");
                    content.run();
                    page.append("</").append(field.name()).append(">");
                }
            }
        }
    }

    /** Gives a line for each field: its path and its kind. */
    static void lines(String path, List<ResponseFact> fields, Map<String, String> lines) {
        for (ResponseFact field : fields) {
            String own = path + field.name();
            lines.put(own, field.kind() == Kind.LIST ? "list" : field.kind() == Kind.STRUCT ? "struct" : "value");
            lines(own + "/", named(field), lines);
        }
    }
}
