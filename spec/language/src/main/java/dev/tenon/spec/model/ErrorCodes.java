package dev.tenon.spec.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The codes of a model, each once, in the order of their constants. */
public final class ErrorCodes {
    /** Between constants, between the sections of a constant, and between the cells of a row; see the runtime's table. */
    private static final char ENTRY = '\u001c';

    private static final char SECTION = '\u001d';
    private static final char CELL = '\u001e';

    /** Stands for every operation of the service. */
    private static final String EVERY = "*";

    private final Map<String, Entry> byConstant = new TreeMap<>();

    private ErrorCodes() {}

    /** Collects the codes that any operation may return and those of single operations. */
    public static ErrorCodes of(ApiModel model) {
        ErrorCodes codes = new ErrorCodes();
        model.service().commonErrors().forEach(code -> codes.entry(code).add(code, EVERY));
        for (Operation operation : model.operations()) {
            for (ErrorCode code : operation.errors()) {
                Entry entry = codes.entry(code);
                entry.add(code, operation.name());
                entry.operations.add(operation.name());
            }
        }
        return codes;
    }

    private Entry entry(ErrorCode code) {
        return byConstant.computeIfAbsent(code.constantName(), name -> new Entry(name, code.code()));
    }

    /** The entries in the order of the constants. */
    public List<Entry> entries() {
        return List.copyOf(byConstant.values());
    }

    /** All rows in one text, to keep them out of the class initialiser. */
    public static String pack(List<Entry> entries) {
        StringBuilder packed = new StringBuilder();
        for (Entry entry : entries) {
            if (packed.length() > 0) {
                packed.append(ENTRY);
            }
            entry.pack(packed);
        }
        return packed.toString();
    }

    /** A status, empty where no document has one, and a message. */
    private record Row(String http, String message) {}

    /** Which operations document a row, and the prose about it by language. */
    private record Statements(Set<String> operations, Map<String, String> text) {}

    /** One code with everything documented about it. */
    public static final class Entry {
        private final String constant;
        private final String code;
        private final Set<String> operations = new LinkedHashSet<>();
        private final Map<String, String> text = new TreeMap<>();
        private final Map<Row, Statements> rows = new LinkedHashMap<>();

        private Entry(String constant, String code) {
            this.constant = constant;
            this.code = code;
        }

        public String constant() {
            return constant;
        }

        public String code() {
            return code;
        }

        /** The documented statuses and messages, for people. */
        public List<String> descriptions() {
            List<String> descriptions = new ArrayList<>();
            for (Row row : rows.keySet()) {
                String status = row.http().isEmpty() ? "" : "HTTP " + row.http();
                String separator = status.isEmpty() || row.message().isEmpty() ? "" : ": ";
                descriptions.add(status + separator + row.message());
            }
            return descriptions;
        }

        /** What the code means, by language. */
        public LocalizedText text() {
            return new LocalizedText(text);
        }

        private void add(ErrorCode documented, String operation) {
            text.putAll(documented.text().byLanguage());
            for (ErrorCode.Row row : documented.rows()) {
                String http =
                        row.http().isPresent() ? Integer.toString(row.http().getAsInt()) : "";
                Statements statements = rows.computeIfAbsent(
                        new Row(http, clean(row.message())), key -> new Statements(new TreeSet<>(), new TreeMap<>()));
                statements.operations().add(operation);
                statements.text().putAll(row.text().byLanguage());
            }
        }

        private void pack(StringBuilder packed) {
            packed.append(String.join(",", operations));
            pack(text, packed);
            rows.forEach((row, statements) -> {
                packed.append(SECTION).append(row.http()).append(CELL).append(row.message());
                packed.append(CELL).append(positions(statements.operations()));
                pack(statements.text(), packed);
            });
        }

        private static void pack(Map<String, String> text, StringBuilder packed) {
            text.forEach((language, prose) ->
                    packed.append(CELL).append(clean(language)).append(CELL).append(clean(prose)));
        }

        private String positions(Set<String> documenting) {
            if (documenting.contains(EVERY)) {
                return EVERY;
            }
            List<String> inOrder = List.copyOf(operations);
            return documenting.equals(operations)
                    ? ""
                    : IntStream.range(0, inOrder.size())
                            .filter(position -> documenting.contains(inOrder.get(position)))
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(","));
        }

        /** Prose must not contain the separators. */
        private static String clean(String text) {
            return text.replace(ENTRY, ' ').replace(SECTION, ' ').replace(CELL, ' ');
        }
    }
}
