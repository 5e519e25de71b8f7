package dev.tenon.cli.internal.diff;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.MapForm;
import dev.tenon.spec.model.ScalarKind;
import java.util.Locale;
import java.util.Optional;

/** Words types: what a caller sees of them, and how they are written on the wire. */
final class TypeWords {
    private TypeWords() {}

    static String of(ParameterType type) {
        if (type instanceof ParameterType.Scalar scalar) {
            return scalar(scalar.kind(), scalar.enumeration());
        }
        if (type instanceof ParameterType.Repeated repeated) {
            return "list<" + of(repeated.element()) + ">";
        }
        if (type instanceof ParameterType.EncodedList list) {
            return "list<" + of(list.element()) + ">";
        }
        if (type instanceof ParameterType.MapOf map) {
            return "map<" + of(map.value()) + ">";
        }
        if (type instanceof ParameterType.JsonText json) {
            return of(json.content());
        }
        return type instanceof ParameterType.Named named ? named.typeName() : "group";
    }

    /** Whether the values are those of an enumeration, which has facts of its own. */
    static boolean isEnumerated(ParameterType type) {
        if (type instanceof ParameterType.Repeated repeated) {
            return isEnumerated(repeated.element());
        }
        if (type instanceof ParameterType.EncodedList list) {
            return isEnumerated(list.element());
        }
        return type instanceof ParameterType.Scalar scalar
                && scalar.enumeration().isPresent();
    }

    static String of(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar(scalar.kind(), scalar.enumeration());
        }
        if (type instanceof FieldType.ListOf list) {
            return "list<" + of(list.element()) + ">";
        }
        if (type instanceof FieldType.MapOf map) {
            return "map<" + of(map.value()) + ">";
        }
        return type instanceof FieldType.Named named ? named.typeName() : "structure";
    }

    private static String scalar(ScalarKind kind, Optional<String> enumeration) {
        return enumeration.orElseGet(() -> kind.name().toLowerCase(Locale.ROOT));
    }

    static String form(ParameterType type) {
        if (type instanceof ParameterType.Scalar scalar) {
            return scalar.format().orElse("");
        }
        if (type instanceof ParameterType.Repeated repeated) {
            return join(repeated.base() == 1 ? "" : "numbered from " + repeated.base(), form(repeated.element()));
        }
        if (type instanceof ParameterType.EncodedList list) {
            return join(
                    list.separator()
                            .map(separator -> "separated by \"" + separator + "\"")
                            .orElse("json-array"),
                    form(list.element()));
        }
        if (type instanceof ParameterType.MapOf map) {
            return join(form(map.form()), form(map.value()));
        }
        return type instanceof ParameterType.JsonText json ? join("json", form(json.content())) : "";
    }

    private static String form(MapForm form) {
        if (form instanceof MapForm.Entries entries) {
            return "entries of " + entries.key() + " and " + entries.value()
                    + (entries.base() == 1 ? "" : ", numbered from " + entries.base());
        }
        return form instanceof MapForm.Members ? "members" : "json-object";
    }

    static String form(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar.format().orElse("");
        }
        if (type instanceof FieldType.ListOf list) {
            return join(list.elementName().map(name -> "elements " + name).orElse("bare"), form(list.element()));
        }
        if (type instanceof FieldType.MapOf map) {
            String entries = map.entry()
                    .map(entry ->
                            "entries " + entry.element().orElse("") + " of " + entry.key() + " and " + entry.value())
                    .orElse("members");
            return join(entries, form(map.value()));
        }
        return "";
    }

    private static String join(String outer, String inner) {
        return outer.isEmpty() || inner.isEmpty() ? outer + inner : outer + ", " + inner;
    }
}
