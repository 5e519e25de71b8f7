package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.model.ParameterType.MapForm;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/** How lists and maps are written: in one string, under their own names, or numbered. */
final class ParameterEncodings {
    private static final String LISTS =
            "a list in one parameter is written as 'json-array' or 'comma', or with a 'separator'";

    private final Diagnostics diagnostics;

    ParameterEncodings(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports keys that do not go with the type. */
    void refuseMisplaced(ParameterDescription parameter, boolean repeated, boolean list, boolean map) {
        if ((!list && !map) || repeated) {
            refuse(
                    parameter.encoding(),
                    map
                            ? "a map that ends in '.N' is written as numbered entries"
                            : "'encoding' belongs to a list or a map");
        }
        if (!list || repeated) {
            refuse(parameter.separator(), "'separator' belongs to a list in one parameter");
        }
        if (!map || !repeated) {
            refuse(parameter.key(), "'key' belongs to a map whose entries are numbered");
            refuse(parameter.value(), "'value' belongs to a map whose entries are numbered");
        }
        if (!repeated) {
            refuse(parameter.base(), "'base' belongs to a name that ends in '.N'");
        }
    }

    /** Whether a declared group is sent in one parameter as JSON text; reports keys that do not go with a group. */
    boolean isJson(ParameterDescription declaration, boolean repeated) {
        boolean json = declaration
                .encoding()
                .filter(found -> found.value().equals("json"))
                .isPresent();
        if (!json) {
            declaration.encoding().ifPresent(found -> {
                String message =
                        "a group in one parameter is written as 'json', found " + Printable.quote(found.value());
                diagnostics.error(Rule.ENCODING, found.location(), message);
            });
        }
        refuse(declaration.separator(), "'separator' belongs to a list in one parameter");
        refuse(declaration.key(), "'key' belongs to a map whose entries are numbered");
        refuse(declaration.value(), "'value' belongs to a map whose entries are numbered");
        if (json || !repeated) {
            refuse(declaration.base(), "'base' belongs to numbers in names, and there are none");
        }
        return json;
    }

    private void refuse(Optional<? extends Located<?>> key, String reason) {
        key.ifPresent(found -> diagnostics.error(Rule.ENCODING, found.location(), reason + "; remove the key"));
    }

    /** The separator of items in one parameter; absent for a JSON array. */
    Optional<String> separator(ParameterDescription parameter) {
        long written = Stream.of(parameter.encoding(), parameter.separator())
                .filter(Optional::isPresent)
                .count();
        if (written == 0) {
            String message = LISTS + "; add 'encoding', or describe "
                    + Printable.quote(parameter.name().value() + ".N") + " if the items are numbered";
            diagnostics.error(Rule.ENCODING, parameter.name().location(), message);
        }
        if (written == 2) {
            String message = "a list has either 'encoding' or 'separator'; remove one";
            diagnostics.error(Rule.ENCODING, parameter.separator().orElseThrow().location(), message);
        }
        return parameter.separator().isPresent()
                ? parameter.separator().map(this::separator)
                : parameter.encoding().flatMap(this::named);
    }

    private String separator(Located<String> separator) {
        if (separator.value().isEmpty()) {
            String message = "'separator' is empty, so nothing would separate the items; write, for example, \";\"";
            diagnostics.error(Rule.ENCODING, separator.location(), message);
        }
        return separator.value();
    }

    private Optional<String> named(Located<String> encoding) {
        return switch (encoding.value()) {
            case "json-array" -> Optional.empty();
            case "comma" -> Optional.of(",");
            default -> {
                String message = LISTS + ", found " + Printable.quote(encoding.value());
                diagnostics.error(Rule.ENCODING, encoding.location(), message);
                yield Optional.empty();
            }
        };
    }

    /** How a map without numbers is written. */
    MapForm map(ParameterDescription parameter) {
        Optional<Located<String>> encoding = parameter.encoding();
        return switch (encoding.map(Located::value).orElse("json-object")) {
            case "json-object" -> new MapForm.JsonObject();
            case "members" -> new MapForm.Members();
            default -> {
                String message = "a map is written as 'json-object' or 'members', found "
                        + Printable.quote(encoding.orElseThrow().value());
                diagnostics.error(Rule.ENCODING, encoding.orElseThrow().location(), message);
                yield new MapForm.JsonObject();
            }
        };
    }
}
