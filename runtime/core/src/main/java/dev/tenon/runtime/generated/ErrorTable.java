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
 * <p>The text has one entry for each constant, in their order, separated by U+001C. An entry has sections separated by U+001D:
 * first the operations, separated by commas, then the documented rows. A row has cells separated by U+001E: the HTTP status
 * or nothing, the server's message, the operations that document it, then language tag and prose in turn. The operations of a
 * row are their positions among those of the entry, separated by commas; nothing stands for all of them, and a star for every
 * operation of the service.
 *
 * @param <E> the type of the constants
 */
public final class ErrorTable<E extends ErrorCode> {
    private static final String ENTRY = "\u001c";
    private static final String SECTION = "\u001d";
    private static final String CELL = "\u001e";
    private static final String EVERY = "*";
    private static final int OPERATIONS = 2;
    private static final int PROSE = 3;

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
     * @param packed the text, in pieces
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
        rows(ordinal).forEach(row -> rows.add(row(row)));
        return Collections.unmodifiableList(rows);
    }

    /** The statuses and messages of a constant that are documented for an operation or for all of them. */
    public List<DocumentedError> documented(int ordinal, String operation) {
        int position = operationsInOrder(ordinal).indexOf(operation);
        List<DocumentedError> rows = new ArrayList<>();
        for (List<String> row : rows(ordinal)) {
            String operations = row.get(OPERATIONS);
            boolean ofAll = operations.isEmpty() && position >= 0;
            if (ofAll || operations.equals(EVERY) || split(operations, ",").contains(Integer.toString(position))) {
                rows.add(row(row));
            }
        }
        return Collections.unmodifiableList(rows);
    }

    private static DocumentedError row(List<String> cells) {
        String status = cells.get(0);
        return new DocumentedError(status.isEmpty() ? 0 : Integer.parseInt(status), cells.get(1));
    }

    /** The operations that document a constant themselves. */
    public Set<String> operations(int ordinal) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(operationsInOrder(ordinal)));
    }

    private List<String> operationsInOrder(int ordinal) {
        String names = sections(ordinal).get(0);
        return names.isEmpty() ? List.of() : split(names, ",");
    }

    /** The prose about a constant in a language: that of the country if there is any, null if there is none at all. */
    public @Nullable String explain(int ordinal, Locale locale) {
        String prose = prose(ordinal, locale.toLanguageTag());
        return prose == null ? prose(ordinal, locale.getLanguage()) : prose;
    }

    private @Nullable String prose(int ordinal, String language) {
        for (List<String> row : rows(ordinal)) {
            for (int cell = PROSE; cell + 1 < row.size(); cell += 2) {
                if (row.get(cell).equalsIgnoreCase(language)) {
                    return row.get(cell + 1);
                }
            }
        }
        return null;
    }

    private List<List<String>> rows(int ordinal) {
        List<String> sections = sections(ordinal);
        List<List<String>> rows = new ArrayList<>();
        for (String row : sections.subList(1, sections.size())) {
            rows.add(split(row, CELL));
        }
        return rows;
    }

    private List<String> sections(int ordinal) {
        return ordinal < entries.size() ? split(entries.get(ordinal), SECTION) : List.of("");
    }

    private static List<String> split(String text, String separator) {
        return Arrays.asList(text.split(separator, -1));
    }
}
