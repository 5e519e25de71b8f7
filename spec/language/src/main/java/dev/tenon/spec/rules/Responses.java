package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.FieldDescription.ValueDescription;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.Scalar;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the fields of one response: names, types, nested structures. */
final class Responses {
    /** The element name of a list whose elements have none. */
    private static final String BARE = "none";

    private final Diagnostics diagnostics;
    private final Provenance provenance;
    private final SharedTypes sharedTypes;
    private final Glossary glossary;
    private IdentityHashMap<ValueDescription, String> structTypes = new IdentityHashMap<>();

    Responses(Provenance provenance, Glossary glossary, Diagnostics diagnostics) {
        this.glossary = glossary;
        this.diagnostics = diagnostics;
        this.provenance = provenance;
        this.sharedTypes = new SharedTypes(diagnostics);
    }

    /**
     * Builds fields.
     *
     * @param fields what the file says
     * @param enclosingType the response type, whose name no structure may have
     */
    List<ResponseField> build(List<FieldDescription> fields, String enclosingType) {
        structTypes = new StructNames(new TypeNames(enclosingType, diagnostics)).decide(fields);
        return level(fields);
    }

    private List<ResponseField> level(List<FieldDescription> fields) {
        refuseSharedWireNames(fields);
        NameScope scope = new NameScope(diagnostics);
        IdentityHashMap<FieldDescription, ResponseField> built = new IdentityHashMap<>();
        // Current fields choose their names before deprecated ones, which may have to yield.
        fields.stream()
                .sorted(Comparator.comparing(field -> field.deprecation().isPresent()))
                .forEach(field -> built.put(field, field(field, scope)));
        return fields.stream().map(built::get).flatMap(Stream::ofNullable).toList();
    }

    private void refuseSharedWireNames(List<FieldDescription> fields) {
        Map<String, SourceLocation> seen = new HashMap<>();
        fields.forEach(field -> seen.put(field.name().value(), field.name().location()));
        for (FieldDescription field : fields) {
            for (Located<String> alias : field.aliases()) {
                SourceLocation first = seen.putIfAbsent(alias.value(), alias.location());
                if (first != null) {
                    String message = "the wire name " + Printable.quote(alias.value())
                            + " already stands for a field here; remove the alias";
                    diagnostics.error(Rule.DUPLICATE_DECLARATION, alias.location(), first, message);
                }
            }
        }
    }

    private ResponseField field(FieldDescription field, NameScope scope) {
        FieldType type = type(field.value(), field.name().value());
        if (field.always().isPresent() && !(type instanceof Scalar)) {
            String message =
                    "'always' belongs to a single value; a list is never null and a structure may be; remove it";
            diagnostics.error(Rule.DOES_NOT_FIT, field.always().get(), message);
        }
        return new ResponseField(
                field.name().value(),
                field.aliases().stream().map(Located::value).toList(),
                scope.take(
                        field.name(),
                        field.name().value(),
                        field.javaName(),
                        field.deprecation().isPresent()),
                type,
                field.always().isPresent(),
                field.sensitive(),
                glossary.text(field.text(), field.name().value()),
                field.example(),
                field.deprecation(),
                provenance.check(field.from()));
    }

    private FieldType type(ValueDescription value, String name) {
        checkShape(value, name);
        if (value.list().isPresent()) {
            Optional<String> elementName = value.list().map(Located::value).filter(found -> !found.equals(BARE));
            return new ListOf(element(value, name), elementName);
        }
        return element(value, name);
    }

    private FieldType element(ValueDescription value, String name) {
        if (value.element().isPresent()) {
            return type(value.element().get(), name);
        }
        if (value.fields().isPresent()) {
            Struct struct = new Struct(
                    structTypes.getOrDefault(value, ""), level(value.fields().get()));
            value.typeName().ifPresent(typeName -> sharedTypes.check(typeName, struct));
            return struct;
        }
        if (value.type().isEmpty()) {
            return new Scalar(ScalarKind.STRING, Optional.empty());
        }
        return scalar(value, value.type().get());
    }

    private Scalar scalar(ValueDescription value, Located<String> type) {
        Optional<String> hint = TypeHints.ofField(type.value(), value.list().isPresent());
        if (hint.isPresent()) {
            diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), hint.get());
            return new Scalar(ScalarKind.STRING, Optional.empty());
        }
        ScalarKind kind = Scalars.require(type, type.value(), diagnostics);
        return new Scalar(kind, Scalars.format(kind, value.format(), diagnostics));
    }

    private void checkShape(ValueDescription value, String name) {
        long shapes = Stream.of(value.type(), value.fields(), value.element())
                .filter(Optional::isPresent)
                .count();
        if (shapes == 0) {
            String message = "the field " + Printable.quote(name) + " has no type; add 'type' for a single value or"
                    + " 'fields' for a structure, with 'list' if there are several";
            diagnostics.error(Rule.UNKNOWN_TYPE, value.location(), message);
        }
        if (shapes > 1) {
            String message =
                    "the field " + Printable.quote(name) + " has more than one of 'type', 'fields' and 'of'; keep one";
            diagnostics.error(Rule.DOES_NOT_FIT, value.location(), message);
        }
        if (value.element().isPresent() && value.list().isEmpty()) {
            String message = "'of' belongs to a list; add 'list' with the name of an element, or 'list: none'";
            diagnostics.error(Rule.DOES_NOT_FIT, value.location(), message);
        }
        if (value.format().isPresent() && value.type().isEmpty()) {
            String message = "'format' belongs to a timestamp; remove it, or write 'type: timestamp'";
            diagnostics.error(Rule.DOES_NOT_FIT, value.format().get().location(), message);
        }
        if (value.typeName().isPresent() && value.fields().isEmpty()) {
            String message = "'typeName' belongs to a structure; remove it, or add 'fields'";
            diagnostics.error(Rule.DOES_NOT_FIT, value.typeName().get().location(), message);
        }
    }
}
