package dev.tenon.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads {@code outcomes.csv}, whose head says what its columns hold. */
final class OutcomeTable {
    private static final int COLUMNS = 18;

    private OutcomeTable() {}

    static List<Outcome> rows() {
        List<Outcome> rows = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(line));
            }
        }
        return rows;
    }

    private static String text() {
        try (InputStream table = Objects.requireNonNull(OutcomeTable.class.getResourceAsStream("outcomes.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Outcome row(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) {
            throw new IllegalArgumentException(cells.size() + " columns, not " + COLUMNS + ": " + line);
        }
        try {
            return new Outcome(
                    cells.get(0),
                    cells.get(1),
                    words(cells.get(2)),
                    words(cells.get(3)),
                    words(cells.get(4)).stream().map(Http::of).toList(),
                    Integer.parseInt(cells.get(5)),
                    ClientTraits.of(words(cells.get(6))),
                    Step.sequence(cells.get(7)),
                    Expected.of(cells.subList(8, COLUMNS)));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("row " + cells.get(0), malformed);
        }
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\s+"));
    }
}
