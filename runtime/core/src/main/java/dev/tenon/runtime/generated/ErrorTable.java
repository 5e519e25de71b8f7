package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.DocumentedError;
import dev.tenon.runtime.error.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a description says of its error codes, kept as text until somebody asks. Generated enums hold one such table, so that
 * thousands of codes cost neither classes nor initialising code.
 *
 * <p>The text has one entry for each constant, in their order, separated by U+001C. An entry has parts separated by U+001D:
 * first the operations, separated by commas, then the documented rows. A row has cells separated by U+001E: the HTTP status
 * or nothing, the server's message, then language tag and prose in turn.
 *
 * @param <E> the type of the constants
 */
public final class ErrorTable<E extends ErrorCode> {
    private static final String ENTRY = "\u001c";
    private static final String PART = "\u001d";
    private static final String CELL = "\u001e";

    private final Map<String, E> constants;
    private final List<String> entries;

    private ErrorTable(Map<String, E> constants, List<String> entries) {
        this.constants = constants;
        this.entries = entries;
    }

    /**
     * Makes a table.
     *
     * @param constants the constants in their order; the last one, which stands for unknown codes, has no entry
     * @param packed the text, in parts
     */
    public static <E extends ErrorCode> ErrorTable<E> of(E[] constants, String... packed) {
        Map<String, E> byCode = new HashMap<>(constants.length * 2);
        for (E constant : constants) {
            byCode.putIfAbsent(constant.code(), constant);
        }
        return new ErrorTable<>(Collections.unmodifiableMap(byCode), split(String.join("", packed), ENTRY));
    }

    /** Finds the constant of a code, else the one given. */
    public E find(String code, E unknown) {
        E found = constants.get(code);
        return found == null ? unknown : found;
    }

    /** The documented statuses and messages of a constant. */
    public List<DocumentedError> documented(int ordinal) {
        List<DocumentedError> rows = new ArrayList<>();
        for (List<String> row : rows(ordinal)) {
            String status = row.get(0);
            rows.add(new DocumentedError(status.isEmpty() ? 0 : Integer.parseInt(status), row.get(1)));
        }
        return Collections.unmodifiableList(rows);
    }

    /** The operations that document a constant themselves. */
    public Set<String> operations(int ordinal) {
        String names = parts(ordinal).get(0);
        return names.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(split(names, ",")));
    }

    /** The prose about a constant in a language, else in English; null where there is none. */
    public @Nullable String explain(int ordinal, Locale locale) {
        String prose = prose(ordinal, locale.getLanguage());
        return prose == null ? prose(ordinal, "en") : prose;
    }

    private @Nullable String prose(int ordinal, String language) {
        for (List<String> row : rows(ordinal)) {
            for (int cell = 2; cell + 1 < row.size(); cell += 2) {
                if (row.get(cell).equals(language)) {
                    return row.get(cell + 1);
                }
            }
        }
        return null;
    }

    private List<List<String>> rows(int ordinal) {
        List<String> parts = parts(ordinal);
        List<List<String>> rows = new ArrayList<>();
        for (String row : parts.subList(1, parts.size())) {
            rows.add(split(row, CELL));
        }
        return rows;
    }

    private List<String> parts(int ordinal) {
        return ordinal < entries.size() ? split(entries.get(ordinal), PART) : List.of("");
    }

    private static List<String> split(String text, String separator) {
        return Arrays.asList(text.split(separator, -1));
    }
}
