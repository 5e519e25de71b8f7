package dev.tenon.spec.rules;

import dev.tenon.spec.description.ErrorDescription;
import dev.tenon.spec.description.ErrorDescription.RowDescription;
import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Warns if a response with the status of a success may be a failure and no rule says how to tell. */
final class SuccessWarnings {
    private static final String SUCCESS = "success";
    private static final String CODE = "code";

    private final Diagnostics diagnostics;

    SuccessWarnings(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Looks at an operation that no rule is about. */
    void check(OperationDescription operation, NamedStructures structures) {
        check(operation.errors());
        List<FieldDescription> fields = operation.response().stream()
                .filter(field -> structures.fields(field.value()).isEmpty())
                .toList();
        find(fields, SUCCESS).or(() -> find(fields, CODE)).ifPresent(this::warn);
    }

    private static Optional<FieldDescription> find(List<FieldDescription> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().value().toLowerCase(Locale.ROOT).equals(name))
                .filter(field ->
                        field.value().type().isPresent() && field.value().list().isEmpty())
                .findFirst();
    }

    private void warn(FieldDescription field) {
        String name = field.name().value();
        String values = name.toLowerCase(Locale.ROOT).equals(SUCCESS)
                ? "true"
                : field.example()
                        .map(example -> "\"" + Printable.line(example) + "\"")
                        .orElse("[OK, \"200\"]");
        String message = Printable.quote(name)
                + " may tell success from failure, but no rule uses it, so every response with a status of 200"
                + " to 299 counts as a success; add a rule such as 'success: { " + Printable.line(name) + ": "
                + values + " }', or 'success: {}' if it does not";
        diagnostics.warning(Rule.NO_SUCCESS_RULE, field.name().location(), message);
    }

    /** Looks at errors that no rule is about. */
    void check(List<ErrorDescription> errors) {
        for (ErrorDescription error : errors) {
            error.rows().stream()
                    .filter(SuccessWarnings::isSuccess)
                    .findFirst()
                    .ifPresent(row -> warn(error.code(), row));
        }
    }

    private static boolean isSuccess(RowDescription row) {
        return row.http().filter(status -> status >= 200 && status < 300).isPresent();
    }

    private void warn(Located<String> code, RowDescription row) {
        String message = "the error " + Printable.quote(code.value()) + " has the status of a success, "
                + row.http().orElseThrow() + ", and no rule says which responses are successes; add one such as"
                + " 'success: { Code: [OK, \"200\"] }', or correct the status";
        diagnostics.warning(Rule.ERROR_UNDER_SUCCESS, row.location(), message);
    }
}
