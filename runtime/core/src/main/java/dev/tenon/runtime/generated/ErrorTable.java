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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a description says about its error codes, kept as text until it is needed. Each generated enum has one such
 * table, so that thousands of codes need neither classes nor initialising code.
 *
 * <p>The text has one entry for each constant, in their order, separated by U+001C. An entry has sections separated by
 * U+001D: the first one is about the code, the others are its documented rows. Sections have cells separated by U+001E.
 * Those of the first are the operations, separated by commas, then alternating language tags and prose; those of a row
 * are the HTTP status or nothing, the server's message, the operations that document it, then alternating language tags
 * and prose. The operations of a row are their positions among those of the entry, separated by commas; nothing stands
 * for all of them, and a star for every operation of the service.
 *
 * @param <E> the type of the constants
 */
public final class ErrorTable<E extends ErrorCode> {
    private static final String ENTRY = "\u001c";
    private static final String SECTION = "\u001d";
    private static final String CELL = "\u001e";
    private static final String EVERY = "*";
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int OPERATIONS = 2;
    private static final int PROSE_OF_ROW = 3;
    private static final int PROSE_OF_CODE = 1;

    private final List<E> inOrder;
    private final Map<String, E> constants;
    private final List<String> entries;

    private ErrorTable(List<E> inOrder, Map<String, E> constants, List<String> entries) {
        this.inOrder = inOrder;
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
        return new ErrorTable<>(
                List.of(constants), Collections.unmodifiableMap(byCode), split(String.join("", packed), ENTRY));
    }

    /** Finds the constant of a code, or else returns the given one. */
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

    /** The constants that an operation documents itself, in their order. */
    public List<E> documentedBy(String operation) {
        List<E> documented = new ArrayList<>();
        for (int ordinal = 0; ordinal < inOrder.size(); ordinal++) {
            if (operationsInOrder(ordinal).contains(operation)) {
                documented.add(inOrder.get(ordinal));
            }
        }
        return Collections.unmodifiableList(documented);
    }

    private List<String> operationsInOrder(int ordinal) {
        String names = code(ordinal).get(0);
        return names.isEmpty() ? List.of() : split(names, ",");
    }

    /**
     * The prose about a constant in a language, preferring that of the country. Without any it is the documented
     * message, marked as such; null if there is no message either.
     */
    public @Nullable String explain(int ordinal, Locale locale) {
        String prose = prose(ordinal, locale.toLanguageTag());
        prose = prose == null ? prose(ordinal, locale.getLanguage()) : prose;
        return prose == null ? message(ordinal, locale) : prose;
    }

    private @Nullable String prose(int ordinal, String language) {
        String prose = prose(code(ordinal), PROSE_OF_CODE, language);
        for (List<String> row : rows(ordinal)) {
            prose = prose == null ? prose(row, PROSE_OF_ROW, language) : prose;
        }
        return prose;
    }

    private static @Nullable String prose(List<String> cells, int first, String language) {
        for (int cell = first; cell + 1 < cells.size(); cell += 2) {
            if (cells.get(cell).equalsIgnoreCase(language)) {
                return cells.get(cell + 1);
            }
        }
        return null;
    }

    /** A message that is only a placeholder says nothing. */
    private @Nullable String message(int ordinal, Locale locale) {
        for (List<String> row : rows(ordinal)) {
            String message = row.get(1);
            if (LETTER.matcher(message.replace("%s", "")).find()) {
                return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                        ? "\u6587\u6863\u53ea\u7ed9\u51fa\u9519\u8bef\u6d88\u606f\uff1a\u201c" + message + "\u201d"
                        : "Documented by its message only: \"" + message + "\"";
            }
        }
        return null;
    }

    private List<String> code(int ordinal) {
        return split(sections(ordinal).get(0), CELL);
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
