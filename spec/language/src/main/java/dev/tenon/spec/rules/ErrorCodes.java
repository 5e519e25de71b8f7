package dev.tenon.spec.rules;

import dev.tenon.spec.description.ErrorDescription;
import dev.tenon.spec.description.ErrorDescription.RowDescription;
import dev.tenon.spec.description.NamedText;
import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives each error code of a service its constant, the same wherever the code appears. The first of several codes with
 * the same constant keeps it; the others get a suffix that depends only on their own spelling, so that codes added
 * later change no constant. {@code errorNames} decides for single codes.
 */
final class ErrorCodes {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]{0,199}");

    private final Diagnostics diagnostics;
    private final Map<String, LocalizedText> texts;
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, SourceLocation> taken = new HashMap<>();

    /**
     * Decides on all constants.
     *
     * @param decided those chosen by the author
     * @param texts prose by code
     * @param codes every code, the first of the description first
     * @param diagnostics collects what is wrong
     */
    ErrorCodes(
            List<NamedText> decided, List<GlossaryEntry> texts, List<Located<String>> codes, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.texts = texts.stream()
                .collect(Collectors.toMap(entry -> entry.name().value(), entry -> new LocalizedText(entry.text())));
        decided.forEach(this::decide);
        codes.forEach(code -> constants.computeIfAbsent(code.value(), unused -> choose(code)));
    }

    private void decide(NamedText entry) {
        Located<String> name = entry.text();
        boolean legal =
                CONSTANT.matcher(name.value()).matches() && !name.value().equals(ReservedNames.UNRECOGNIZED);
        if (!legal) {
            String message = "the constant of an error cannot be " + Printable.quote(name.value())
                    + "; use capital letters, digits and '_', beginning with a letter";
            diagnostics.error(Rule.BAD_NAME, name.location(), message);
        }
        SourceLocation first = taken.putIfAbsent(name.value(), name.location());
        if (first != null) {
            String message = "the constant '" + name.value() + "' already belongs to another code; choose another";
            diagnostics.error(Rule.NAME_CLASH, name.location(), first, message);
        }
        constants.put(entry.name().value(), name.value());
    }

    List<ErrorCode> build(List<ErrorDescription> errors, Provenance provenance) {
        List<ErrorCode> result = new ArrayList<>();
        for (ErrorDescription error : errors) {
            String constant = Objects.requireNonNull(constants.get(error.code().value()));
            LocalizedText text = texts.getOrDefault(error.code().value(), LocalizedText.NONE);
            result.add(new ErrorCode(error.code().value(), constant, text, rows(error, provenance)));
        }
        return List.copyOf(result);
    }

    private String choose(Located<String> code) {
        String plain = JavaNames.constant(code.value());
        String name = plain;
        while (taken.containsKey(name)) {
            // The suffix hashes the name tried before, so that even codes made to collide end up apart.
            String suffix = JavaNames.hash(name.equals(plain) ? code.value() : name + code.value());
            name = plain + "_" + suffix.toUpperCase(Locale.ROOT);
        }
        taken.put(name, code.location());
        return name;
    }

    private List<ErrorCode.Row> rows(ErrorDescription error, Provenance provenance) {
        Map<String, SourceLocation> seen = new HashMap<>();
        List<ErrorCode.Row> rows = new ArrayList<>();
        for (RowDescription row : error.rows()) {
            String key = row.http().map(String::valueOf).orElse("") + ' ' + row.message();
            SourceLocation first = seen.putIfAbsent(key, row.location());
            if (first != null) {
                String message = Printable.quote(error.code().value())
                        + " already has this row, with the same status and message; remove one of the two";
                diagnostics.error(Rule.DUPLICATE_ERROR_ROW, row.location(), first, message);
            }
            OptionalInt http = row.http().map(OptionalInt::of).orElse(OptionalInt.empty());
            rows.add(new ErrorCode.Row(
                    http, row.message(), new LocalizedText(row.text()), provenance.check(row.from())));
        }
        return List.copyOf(rows);
    }
}
