package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.description.ParameterDescription.LimitsDescription;
import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.MapForm;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The type of a parameter that is not a group. */
final class ParameterTypes {
    /** How the language names the type of a declared group. */
    static final String GROUP = "group";

    private static final Pattern LIST = Pattern.compile("list<(.*)>");
    private static final Pattern MAP = Pattern.compile("map<(.*)>");
    private static final int FIRST = 1;

    private final Diagnostics diagnostics;
    private final ParameterEncodings encodings;
    private final Enumerations enumerations;
    private final RequestStructures structures;
    private final Zones zones;
    /** Of types, to guess what was meant by another one. */
    private final Set<String> names;

    ParameterTypes(Enumerations enumerations, RequestStructures structures, Zones zones, Diagnostics diagnostics) {
        this.structures = structures;
        this.zones = zones;
        this.enumerations = enumerations;
        this.diagnostics = diagnostics;
        this.encodings = new ParameterEncodings(diagnostics);
        this.names = new LinkedHashSet<>(enumerations.names());
        names.addAll(structures.names());
    }

    /** Whether the file gives a parameter the type of a single value, not a list or map. */
    static boolean isSingleValue(ParameterDescription parameter) {
        return parameter
                .type()
                .map(Located::value)
                .filter(type ->
                        !LIST.matcher(type).matches() && !MAP.matcher(type).matches())
                .isPresent();
    }

    /** The first number of a repetition. */
    static int base(ParameterDescription parameter) {
        return parameter.base().map(Located::value).orElse(FIRST);
    }

    ParameterType type(ParameterDescription parameter, boolean repeated) {
        if (parameter.type().isEmpty()) {
            String message = "the parameter " + Printable.quote(parameter.name().value())
                    + " has no type; add one, such as 'type: string'";
            diagnostics.error(Rule.UNKNOWN_TYPE, parameter.name().location(), message);
            return text();
        }
        Located<String> type = parameter.type().get();
        Matcher list = LIST.matcher(type.value());
        Matcher map = MAP.matcher(type.value());
        encodings.refuseMisplaced(parameter, repeated, list.matches(), map.matches());
        if (map.matches()) {
            return map(parameter, element(parameter, type, map.group(1)), repeated);
        }
        if (!list.matches()) {
            ParameterType scalar = scalar(parameter, type, type.value());
            return repeated ? new Repeated(scalar, base(parameter)) : scalar;
        }
        if (repeated) {
            String message =
                    "a parameter that ends in '.N' takes the type of one item; write, for example, 'type: string'";
            diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), message);
            return new Repeated(text(), base(parameter));
        }
        return new EncodedList(encodings.separator(parameter), element(parameter, type, list.group(1)));
    }

    /** The structure that is the type of a parameter, or of each of several; keys that do not go with it are reported. */
    Optional<RequestStructure> structure(ParameterDescription parameter) {
        Optional<RequestStructure> structure =
                parameter.type().map(Located::value).flatMap(structures::find);
        if (structure.isPresent()) {
            parameter.format().ifPresent(format -> Formats.refuse(format, diagnostics));
            parameter.zone().ifPresent(zone -> Zones.refuse(zone, diagnostics));
        }
        return structure;
    }

    /** How a group is written. */
    ParameterType group(ParameterDescription declaration, ParameterType type, boolean repeated) {
        return encodings.isJson(declaration, repeated) ? new JsonText(type) : type;
    }

    private static Scalar text() {
        return new Scalar(ScalarKind.STRING, Optional.empty());
    }

    private MapOf map(ParameterDescription parameter, Scalar value, boolean repeated) {
        MapForm form = repeated
                ? new MapForm.Entries(
                        parameter.key().map(Located::value).orElse("key"),
                        parameter.value().map(Located::value).orElse("value"),
                        base(parameter))
                : encodings.map(parameter);
        return new MapOf(value, form);
    }

    private Scalar element(ParameterDescription parameter, Located<String> type, String name) {
        Optional<String> hint = TypeHints.ofElement(type.value(), name);
        hint.ifPresent(message -> diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), message));
        return hint.isPresent() ? text() : scalar(parameter, type, name);
    }

    private Scalar scalar(ParameterDescription parameter, Located<String> type, String name) {
        if (name.equals(GROUP)) {
            String message = "the group " + Printable.quote(parameter.name().value())
                    + " has no members; describe one, such as '"
                    + Printable.line(parameter.name().value()) + ".Key'";
            diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), message);
            return text();
        }
        if (enumerations.find(name).isPresent()) {
            refuseLimits(parameter);
            parameter.format().ifPresent(format -> Formats.refuse(format, diagnostics));
            return new Scalar(ScalarKind.STRING, Optional.empty(), Optional.of(name));
        }
        if (enumerations.isStructure(name)) {
            String message = Printable.quote(name) + " is a structure of responses; name one of requests, with"
                    + " 'parameters' in place of 'fields', or describe '"
                    + Printable.line(parameter.name().value()) + ".…' for each member";
            diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), message);
            return text();
        }
        if (structures.find(name).isPresent()) {
            String message =
                    Printable.quote(name) + " is a structure, and a list of them is numbered or JSON; describe '"
                            + Printable.line(parameter.name().value()) + ".N' with 'type: " + name + "'";
            diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), message);
            return text();
        }
        ScalarKind kind = Scalars.require(type, name, names, diagnostics);
        return new Scalar(
                kind, zones.add(Formats.check(kind, parameter.format(), diagnostics), parameter.zone(), kind));
    }

    /** A named type already lists its values. */
    private void refuseLimits(ParameterDescription parameter) {
        LimitsDescription limits = parameter.limits();
        Stream.of(
                        limits.allowed().stream().map(GlossaryEntry::name).findFirst(),
                        limits.minLength(),
                        limits.maxLength(),
                        limits.pattern())
                .flatMap(Optional::stream)
                .forEach(limit -> diagnostics.error(
                        Rule.LIMIT,
                        limit.location(),
                        "the type already lists the values; remove the key, or write 'type: string'"));
    }
}
