package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.Leaf;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.Kind;
import dev.tenon.importer.facts.ResponseFact.ListForm;
import dev.tenon.importer.shape.Shape;
import dev.tenon.importer.shape.ShownFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A field that is being put together. */
final class ResponseFactBuilder {
    private final String name;
    private final Kind kind;
    private final Schema schema;
    private final Shape shape;
    private final boolean shown;
    private Optional<String> item = Optional.empty();
    private Optional<Kind> itemKind = Optional.empty();
    private Optional<ListForm> form = Optional.empty();
    private String type = "";
    private String prose;
    private boolean deprecated;
    private List<ResponseFact> fields = List.of();

    ResponseFactBuilder(String name, Kind kind, Schema schema, Shape shape, boolean shown) {
        this.name = name;
        this.kind = kind;
        this.schema = schema;
        this.shape = shape;
        this.shown = shown;
        this.prose = schema.prose();
        this.deprecated = schema.deprecated();
    }

    ResponseFactBuilder item(Optional<String> element) {
        item = element;
        return this;
    }

    ResponseFactBuilder itemKind(Kind of) {
        itemKind = Optional.of(of);
        return this;
    }

    ResponseFactBuilder form(ListForm of) {
        form = Optional.of(of);
        return this;
    }

    ResponseFactBuilder type(String word) {
        type = word;
        return this;
    }

    ResponseFactBuilder prose(String text) {
        prose = text;
        return this;
    }

    ResponseFactBuilder deprecated(boolean flag) {
        deprecated = flag;
        return this;
    }

    ResponseFactBuilder fields(List<ResponseFact> below) {
        fields = below;
        return this;
    }

    ResponseFact build() {
        Set<Leaf> leaves = new LinkedHashSet<>(ShownFields.leaves(shape));
        return new ResponseFact(
                schema.line(),
                name,
                kind,
                item,
                itemKind,
                form,
                type,
                true,
                shown,
                deprecated,
                leaves,
                schema.example(),
                prose,
                fields);
    }
}
