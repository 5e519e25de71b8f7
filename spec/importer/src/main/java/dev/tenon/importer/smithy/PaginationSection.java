package dev.tenon.importer.smithy;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Scalar;
import java.util.function.Consumer;

/** Writes how an operation returns its items in pages, if the list of items is at the top level of the response. */
final class PaginationSection {
    private static final String PAGINATED = "paginated";
    private static final String MORE = "IsTruncated";

    private final Model model;
    private final Consumer<String> told;

    PaginationSection(Model model, Consumer<String> told) {
        this.model = model;
        this.told = told;
    }

    void write(Mapping file, Node operation, Mapping parameters, Mapping response) {
        if (!operation.hasTrait(PAGINATED)) {
            return;
        }
        String items = said(operation, "items");
        String request = said(operation, "inputToken");
        String next = said(operation, "outputToken");
        if (!isList(response, items) || !is(parameters, request, "string") || !is(response, next, "string")) {
            told.accept("its pages have no top-level list of items, or no token; left out");
            return;
        }
        Mapping token =
                YamlValue.line().with("request", YamlValue.text(request)).with("response", YamlValue.text(next));
        String size = said(operation, "pageSize");
        if (is(parameters, size, "integer")) {
            token.with("size", YamlValue.text(size));
        }
        Mapping pagination =
                YamlValue.block().with("items", YamlValue.text(items)).with("token", token);
        if (is(response, MORE, "boolean")) {
            pagination.with("more", YamlValue.text(MORE));
        }
        file.with("pagination", pagination);
    }

    /** What the operation says, or else the service. */
    private String said(Node operation, String key) {
        String own = operation.trait(PAGINATED).get(key).text();
        return own.isEmpty() ? model.service().trait(PAGINATED).get(key).text() : own;
    }

    private static boolean isList(Mapping fields, String name) {
        return fields.entries().get(name) instanceof Mapping field
                && field.entries().containsKey("list")
                && !field.entries().containsKey("of");
    }

    private static boolean is(Mapping fields, String name, String type) {
        return fields.entries().get(name) instanceof Mapping field
                && field.entries().get("type") instanceof Scalar scalar
                && scalar.text().equals(type);
    }
}
