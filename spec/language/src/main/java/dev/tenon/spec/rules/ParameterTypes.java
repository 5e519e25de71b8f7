package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.EncodedMap;
import dev.tenon.spec.model.ParameterType.ListEncoding;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type of a parameter that is not a group. */
final class ParameterTypes {
    /** How the language names the type of a declared group. */
    static final String GROUP = "group";

    /** How the language names the type of a map. */
    static final String MAP = "map<string>";

    private static final Pattern LIST = Pattern.compile("list<(.*)>");

    private final Diagnostics diagnostics;

    ParameterTypes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether the file gives a parameter a type of one value, neither list nor map. */
    static boolean isSingleValue(ParameterDescription parameter) {
        return parameter
                .type()
                .map(Located::value)
                .filter(type -> !LIST.matcher(type).matches() && !TypeHints.isMap(type))
                .isPresent();
    }

    ParameterType type(ParameterDescription parameter, boolean repeated) {
        if (parameter.type().isEmpty()) {
            String message = "the parameter " + Printable.quote(parameter.name().value())
                    + " has no type; add such as 'type: string'";
            diagnostics.error(Rule.UNKNOWN_TYPE, parameter.name().location(), message);
            return text();
        }
        Located<String> type = parameter.type().get();
        Matcher list = LIST.matcher(type.value());
        boolean isMap = TypeHints.isMap(type.value());
        if (!list.matches() && !isMap) {
            ParameterType scalar = scalar(parameter, type, type.value());
            refuseEncoding(parameter);
            return repeated ? new Repeated(scalar) : scalar;
        }
        if (repeated) {
            String message = "a parameter that ends in '.N' takes the type of one item; write such as 'type: string'";
            diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), message);
            return new Repeated(text());
        }
        return isMap
                ? map(parameter, type)
                : new EncodedList(encoding(parameter), element(parameter, type, list.group(1)));
    }

    private static Scalar text() {
        return new Scalar(ScalarKind.STRING, Optional.empty());
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
        ScalarKind kind = Scalars.require(type, name, diagnostics);
        return new Scalar(kind, Scalars.format(kind, parameter.format(), diagnostics));
    }

    private void refuseEncoding(ParameterDescription parameter) {
        parameter
                .encoding()
                .ifPresent(encoding -> diagnostics.error(
                        Rule.ENCODING, encoding.location(), "'encoding' belongs to a list or a map; remove it"));
    }

    private ParameterType map(ParameterDescription parameter, Located<String> type) {
        TypeHints.ofMap(type.value())
                .ifPresent(message -> diagnostics.error(Rule.UNKNOWN_TYPE, type.location(), message));
        parameter
                .encoding()
                .filter(encoding -> !encoding.value().equals("json-object"))
                .ifPresent(encoding -> {
                    String message = "a map is written as 'json-object', found " + Printable.quote(encoding.value());
                    diagnostics.error(Rule.ENCODING, encoding.location(), message);
                });
        Scalars.format(ScalarKind.STRING, parameter.format(), diagnostics);
        return new EncodedMap();
    }

    private ListEncoding encoding(ParameterDescription parameter) {
        String takes = "a list in one parameter is written as 'json-array' or 'comma'";
        if (parameter.encoding().isEmpty()) {
            String message = takes + "; add 'encoding', or describe "
                    + Printable.quote(parameter.name().value() + ".N") + " if the items are numbered";
            diagnostics.error(Rule.ENCODING, parameter.name().location(), message);
            return ListEncoding.JSON_ARRAY;
        }
        Located<String> encoding = parameter.encoding().get();
        return switch (encoding.value()) {
            case "json-array" -> ListEncoding.JSON_ARRAY;
            case "comma" -> ListEncoding.COMMA;
            default -> {
                String message = takes + ", found " + Printable.quote(encoding.value());
                diagnostics.error(Rule.ENCODING, encoding.location(), message);
                yield ListEncoding.JSON_ARRAY;
            }
        };
    }
}
