package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.Kind;
import dev.tenon.importer.facts.ResponseFact.ListForm;
import dev.tenon.importer.shape.ElementNames;
import dev.tenon.importer.shape.Shape;
import dev.tenon.importer.shape.ShownFields;
import dev.tenon.importer.text.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns the schema of a response into fields, and adds those that only the examples show. An object that says nothing of itself and has
 * one member, an array, is a list whose elements have the name of that member: so the metadata writes a list that has such a name.
 */
final class ResponseExpansion {
    private static final int MOST = 20_000;
    private static final int DEEPEST = 30;

    private final Schemas schemas;
    private final NamedSchemas named;
    private final Problems problems;
    private final Deque<String> open = new ArrayDeque<>();
    private int fields;

    ResponseExpansion(Schemas schemas, NamedSchemas named, Problems problems) {
        this.schemas = schemas;
        this.named = named;
        this.problems = problems;
    }

    /** Returns the fields of the whole response. */
    List<ResponseFact> expand(Schema response, Shape examples) {
        Schema schema = schemas.resolved(response);
        boolean lost = schema.isArray() || !schema.scalar().isEmpty() || schema.additional() != null || schema.open();
        if (schemas.isDangling(response)) {
            problems.lost(response.line(), "the response refers to a missing schema; its fields are not known");
        } else if (lost && !schema.hasMembers()) {
            problems.lost(schema.line(), "the response is no object with named members; its fields are not known");
        } else {
            doubted("the response", response, schema);
        }
        return members(schema, examples.asStruct(), response.key());
    }

    private List<ResponseFact> members(Schema schema, Shape shape, Optional<String> reference) {
        Map<String, Shape> shown = shape.asStruct().visibleFields();
        List<ResponseFact> members = new ArrayList<>();
        reference.ifPresent(open::push);
        schema.properties().forEach((name, written) -> {
            if (fields < MOST) {
                fields++;
                members.add(field(name, written, shown.getOrDefault(name, Shape.UNKNOWN), shown.containsKey(name)));
            } else if (fields++ == MOST) {
                problems.lost(written.line(), "the response has more than " + MOST + " fields; the rest was left out");
            }
        });
        reference.ifPresent(unused -> open.pop());
        shown.forEach((name, undocumented) -> {
            if (!schema.properties().containsKey(name)) {
                problems.add(schema.line(), name + " appears only in an example; it was kept");
                members.add(ShownFields.of(name, undocumented));
            }
        });
        return List.copyOf(members);
    }

    private ResponseFact field(String name, Schema written, Shape shape, boolean shown) {
        Schema schema = schemas.resolved(written);
        Optional<String> type = named.ofResponse(written);
        if (type.isPresent()) {
            return fact(name, Kind.NAMED, schema, Shape.UNKNOWN, shown)
                    .type(type.get())
                    .build();
        }
        if (written.key().filter(open::contains).isPresent() || open.size() > DEEPEST) {
            problems.add(written.line(), name + " contains itself; from there on it is free-form JSON");
            return fact(name, Kind.JSON, schema, shape, shown).build();
        }
        doubted(name, written, schema);
        if (schema.isArray()) {
            return list(name, schema, schema, Optional.empty(), shape, shown);
        }
        if (!schema.isObject()) {
            return schema.scalar().isEmpty()
                    ? fact(name, Kind.JSON, schema, shape, shown).build()
                    : scalar(name, schema, shape, shown);
        }
        Optional<Map.Entry<String, Schema>> element = element(name, schema);
        if (element.isPresent()) {
            Schema array = schemas.resolved(element.get().getValue());
            return list(name, schema, array, Optional.of(element.get().getKey()), shape, shown);
        }
        if (schema.hasMembers()) {
            List<ResponseFact> members = members(schema, shape, written.key());
            return fact(name, Kind.STRUCT, schema, shape, shown).fields(members).build();
        }
        if (schema.additional() != null) {
            return map(name, schema, shape, shown);
        }
        return fact(name, Kind.JSON, schema, shape, shown).build();
    }

    /** Tells what cannot be known of a schema; whether there is anything. */
    private boolean doubted(String name, Schema written, Schema schema) {
        Optional<String> doubt = schemas.doubt(written, schema, "it is free-form JSON");
        doubt.ifPresent(text -> problems.add(written.line(), name + " " + text));
        return doubt.isPresent();
    }

    /** A map has one field, which represents each of its values. */
    private ResponseFact map(String name, Schema schema, Shape shape, boolean shown) {
        Schema value = Objects.requireNonNull(schema.additional());
        Optional<String> reference = schema.key();
        reference.ifPresent(open::push);
        ResponseFact values = field(name, value, Shape.UNKNOWN, shown);
        reference.ifPresent(unused -> open.pop());
        return fact(name, Kind.MAP, schema, shape, shown)
                .fields(List.of(values))
                .build();
    }

    private ResponseFact scalar(String name, Schema schema, Shape shape, boolean shown) {
        if (shape.complex()) {
            problems.add(
                    schema.line(),
                    name + " is a " + schema.type() + " in the schema, but an example shows "
                            + (shape.form() == Shape.Form.LIST ? "a list" : "a structure"));
        }
        return fact(name, Kind.SCALAR, schema, shape, shown)
                .type(schema.scalar())
                .build();
    }

    /** Returns the array inside an object that only wraps it. */
    private Optional<Map.Entry<String, Schema>> element(String name, Schema schema) {
        if (schema.properties().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, Schema> only =
                schema.properties().entrySet().iterator().next();
        boolean array = schemas.resolved(only.getValue()).isArray();
        boolean around = schema.prose().isEmpty() || ElementNames.belong(name, only.getKey());
        return array && around ? Optional.of(only) : Optional.empty();
    }

    private ResponseFact list(
            String name, Schema schema, Schema array, Optional<String> element, Shape written, boolean shown) {
        array.key().ifPresent(open::push);
        ResponseFact list = opened(name, schema, array, element, written, shown);
        array.key().ifPresent(unused -> open.pop());
        return list;
    }

    private ResponseFact opened(
            String name, Schema schema, Schema array, Optional<String> element, Shape written, boolean shown) {
        Schema item = schemas.resolved(array.item());
        Shape shape = element.isPresent() ? ListShapes.wrapped(written, element.get()) : ListShapes.bare(written, item);
        Shape inner = shape.element().orElse(Shape.UNKNOWN);
        ResponseFactBuilder fact = fact(name, Kind.LIST, schema, shape, shown)
                .item(element.or(shape::item))
                .form(element.isPresent() ? ListForm.WRAPPED : shape.listForm().orElse(ListForm.BARE))
                .prose(schema.prose().isEmpty() ? array.prose() : schema.prose())
                .deprecated(schema.deprecated() || array.deprecated());
        Optional<String> type = named.ofResponse(array.item());
        if (type.isPresent()) {
            return fact.itemKind(Kind.NAMED).type(type.get()).build();
        }
        if (array.item().key().filter(open::contains).isPresent()) {
            problems.add(array.line(), name + " contains itself; from there on it is free-form JSON");
            return fact.itemKind(Kind.JSON).build();
        }
        if (doubted("an item of " + name, array.item(), item) && !item.hasMembers()) {
            return fact.itemKind(Kind.JSON).build();
        }
        if (item.isArray()) {
            ResponseFact of = list(element.orElse(name), item, item, Optional.empty(), inner, shown);
            return fact.itemKind(Kind.LIST).fields(List.of(of)).build();
        }
        if (item.hasMembers()) {
            return fact.itemKind(Kind.STRUCT)
                    .fields(members(item, inner, array.item().key()))
                    .build();
        }
        if (!item.scalar().isEmpty()) {
            return fact.itemKind(Kind.SCALAR)
                    .type("array<" + item.scalar() + ">")
                    .build();
        }
        return elements(name, fact, item, inner);
    }

    /**
     * A list whose elements the schema does not describe is what the examples show; free-form structures are not
     * fields.
     */
    private ResponseFact elements(String name, ResponseFactBuilder fact, Schema item, Shape inner) {
        if (item.additional() != null) {
            ResponseFact map = map(name, item, Shape.UNKNOWN, false);
            return fact.itemKind(Kind.MAP).fields(List.of(map)).build();
        }
        if (!item.type().isEmpty()) {
            return fact.itemKind(Kind.JSON).build();
        }
        if (inner.form() == Shape.Form.STRUCT || inner.form() == Shape.Form.SINGLE) {
            problems.add(item.line(), "the items of " + name + " are not described; those of the examples are used");
            ResponseFact shown = ShownFields.of(name, inner.asStruct());
            return fact.itemKind(Kind.STRUCT).fields(shown.fields()).build();
        }
        return inner.form() == Shape.Form.LIST
                ? fact.itemKind(Kind.JSON).build()
                : fact.itemKind(Kind.SCALAR).type("array<string>").build();
    }

    private static ResponseFactBuilder fact(String name, Kind kind, Schema schema, Shape shape, boolean shown) {
        return new ResponseFactBuilder(name, kind, schema, shape, shown);
    }
}
