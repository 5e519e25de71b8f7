package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.FieldDescription.ValueDescription;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.Entry;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.MapOf;
import dev.tenon.spec.model.FieldType.Named;
import dev.tenon.spec.model.FieldType.Scalar;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.NamedStructure;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Builds the fields of one response: names, types, nested structures. */
final class Responses {
    /** The element name of a list whose elements have none. */
    private static final String BARE = "none";

    private static final Pattern MAP = Pattern.compile("map<(.*)>");

    private final Diagnostics diagnostics;
    private final Provenance provenance;
    private final SharedTypes sharedTypes;
    private final Shapes shapes;
    private final Glossary glossary;
    private final Enumerations enumerations;
    private final NamedStructures structures;
    private final Zones zones;
    /** Of types, to guess what was meant by another one. */
    private final Set<String> names;

    private IdentityHashMap<ValueDescription, String> structTypes = new IdentityHashMap<>();

    Responses(
            Provenance provenance,
            Enumerations enumerations,
            NamedStructures structures,
            Glossary glossary,
            Zones zones,
            Diagnostics diagnostics) {
        this.structures = structures;
        this.zones = zones;
        this.enumerations = enumerations;
        this.glossary = glossary;
        this.diagnostics = diagnostics;
        this.provenance = provenance;
        this.sharedTypes = new SharedTypes(diagnostics);
        this.shapes = new Shapes(diagnostics);
        this.names = new LinkedHashSet<>(enumerations.names());
        names.addAll(structures.names());
    }

    /**
     * Builds fields.
     *
     * @param fields what the file says
     * @param enclosingType the response type or named structure, whose name no structure in it may have
     */
    List<ResponseField> build(List<FieldDescription> fields, String enclosingType) {
        TypeNames names = new TypeNames(enclosingType, structures.typeNames(), diagnostics);
        structTypes = new StructNames(names).decide(fields);
        return level(fields, "");
    }

    /**
     * Builds the fields of one structure.
     *
     * @param above the names of the enclosing fields, each followed by a dot
     */
    private List<ResponseField> level(List<FieldDescription> fields, String above) {
        refuseSharedWireNames(fields);
        NameScope scope = new NameScope(diagnostics);
        IdentityHashMap<FieldDescription, ResponseField> built = new IdentityHashMap<>();
        // Current fields choose their names before deprecated ones, which may have to yield.
        fields.stream()
                .sorted(Comparator.comparing(field -> field.deprecation().isPresent()))
                .forEach(field -> built.put(field, field(field, above, scope)));
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
                            + " already belongs to a field here; remove the alias";
                    diagnostics.error(Rule.DUPLICATE_DECLARATION, alias.location(), first, message);
                }
            }
        }
    }

    private ResponseField field(FieldDescription field, String above, NameScope scope) {
        String path = above + field.name().value();
        FieldType type = type(field.value(), field.name().value(), path + ".");
        if (field.always().isPresent() && !(type instanceof Scalar)) {
            String message =
                    "'always' belongs to a single value; a list or map is never null and a structure may be; remove it";
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
                glossary.text(field.text(), path),
                field.example(),
                field.deprecation(),
                provenance.check(field.from()));
    }

    private FieldType type(ValueDescription value, String name, String below) {
        shapes.check(value, name);
        FieldType element = element(value, name, below);
        if (value.list().isPresent()) {
            Optional<String> elementName = value.list().map(Located::value).filter(found -> !found.equals(BARE));
            return new ListOf(element, elementName);
        }
        return value.map().isPresent() ? new MapOf(element, entry(value)) : element;
    }

    /** The form of entries; absent if members are named by their keys. */
    private static Optional<Entry> entry(ValueDescription map) {
        Optional<String> around = map.map().map(Located::value).filter(found -> !found.equals(BARE));
        if (around.isEmpty() && map.key().isEmpty() && map.value().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                around,
                map.key().map(Located::value).orElse("key"),
                map.value().map(Located::value).orElse("value")));
    }

    private FieldType element(ValueDescription value, String name, String below) {
        if (value.element().isPresent()) {
            return type(value.element().get(), name, below);
        }
        if (value.fields().isPresent()) {
            Struct struct = new Struct(
                    structTypes.getOrDefault(value, ""), level(value.fields().get(), below));
            value.typeName().ifPresent(typeName -> sharedTypes.check(typeName, struct));
            return struct;
        }
        if (value.type().isEmpty()) {
            return new Scalar(ScalarKind.STRING, Optional.empty());
        }
        Located<String> type = value.type().get();
        Matcher map = MAP.matcher(type.value());
        if (!map.matches()) {
            return single(
                    value,
                    type,
                    type.value(),
                    TypeHints.ofField(type.value(), value.list().isPresent()));
        }
        Optional<String> hint = TypeHints.ofMapValue(type.value(), map.group(1));
        return new MapOf(single(value, type, map.group(1), hint), Optional.empty());
    }

    private FieldType single(ValueDescription value, Located<String> type, String word, Optional<String> hint) {
        if (hint.isPresent()) {
            diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), hint.get());
            return new Scalar(ScalarKind.STRING, Optional.empty());
        }
        Optional<NamedStructure> structure = structures.find(word);
        if (structure.isPresent()) {
            value.format().ifPresent(format -> Formats.refuse(format, diagnostics));
            value.zone().ifPresent(zone -> Zones.refuse(zone, diagnostics));
            return new Named(structure.get());
        }
        if (enumerations.find(word).isPresent()) {
            value.format().ifPresent(format -> Formats.refuse(format, diagnostics));
            return new Scalar(ScalarKind.STRING, Optional.empty(), Optional.of(word));
        }
        ScalarKind kind = Scalars.require(type, word, names, diagnostics);
        return new Scalar(kind, zones.add(Formats.check(kind, value.format(), diagnostics), value.zone(), kind));
    }
}
