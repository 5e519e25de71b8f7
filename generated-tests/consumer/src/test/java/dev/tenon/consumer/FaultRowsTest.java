package dev.tenon.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counts which of the listed faults a test of this project names, and prints the count. */
class FaultRowsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final String ID = "[NRDSKYGBCW]\\d\\d";
    private static final Pattern NAMED = Pattern.compile("\\b" + ID + "\\b");

    /** Names of tests are texts, rows of tables in blocks of text, or, of rules of architecture, the comment above. */
    private static final Pattern TEXT = Pattern.compile(
            "\"(?:[^\"\\\\\\n]|\\\\.)*\"|^ *(" + ID + ")(?= |\\|).*$" + "|/\\*\\* (" + ID
                    + ") [^*]*\\*/\\s*@AnalyzeClasses",
            Pattern.MULTILINE);

    private static final Set<String> SKIPPED = Set.of("target", ".git");
    /** The table of how calls end; a column of it names rows. */
    private static final String OUTCOMES = "outcomes.csv";

    private static final Pattern INPUT = Pattern.compile("^(" + ID + ")-.*");

    /**
     * A row of the list.
     *
     * @param id names it
     * @param title what happens
     * @param reason why no test names it; empty where one does
     */
    private record Row(String id, String title, String reason) {
        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            assertThat(cells).as(line).hasSize(3);
            return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip());
        }

        String section() {
            return id.substring(0, 1);
        }
    }

    private static List<Row> rows() throws IOException {
        try (InputStream list = Objects.requireNonNull(FaultRowsTest.class.getResourceAsStream("fault-rows.csv"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        }
    }

    /** The files that name each row. */
    private static Map<String, Set<String>> named() throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            /** What is built comes and goes while other modules are built. */
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                return SKIPPED.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                if (about.isRegularFile() && isTest(file)) {
                    names(file)
                            .forEach(id -> named.computeIfAbsent(id, key -> new TreeSet<>())
                                    .add(file.getFileName().toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return named;
    }

    private static boolean isTest(Path file) {
        String path = file.toString().replace('\\', '/');
        boolean ofTest = path.contains("/src/test/") || path.contains("/src/it/");
        return ofTest && !path.endsWith("/fault-rows.csv");
    }

    private static Stream<String> names(Path file) {
        String name = file.getFileName().toString();
        Stream<String> ofFile = INPUT.matcher(name).results().map(match -> match.group(1));
        if (!name.endsWith(".java") && !name.endsWith(".properties") && !name.equals(OUTCOMES)) {
            return ofFile;
        }
        try {
            String source = Files.readString(file);
            Stream<String> texts = name.endsWith(".java")
                    ? TEXT.matcher(source).results().map(match -> match.group())
                    : source.lines().filter(line -> !line.startsWith("#"));
            return Stream.concat(
                    ofFile, texts.flatMap(text -> NAMED.matcher(text).results().map(match -> match.group())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    @DisplayName("every listed fault is named by a test, or has a reason why not")
    void everyRowIsNamedByATestOrHasAReason() throws IOException {
        Map<String, Set<String>> named = named();
        Map<String, int[]> counts = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        StringBuilder without = new StringBuilder();
        for (Row row : rows()) {
            int[] count = counts.computeIfAbsent(row.section(), section -> new int[2]);
            count[1]++;
            if (named.containsKey(row.id())) {
                count[0]++;
            } else if (row.reason().isEmpty()) {
                open.add(row.id() + " " + row.title());
            } else {
                without.append("  ")
                        .append(row.id())
                        .append(' ')
                        .append(row.title())
                        .append(": ");
                without.append(row.reason()).append('\n');
            }
        }
        print(counts, without);
        assertThat(open).as("rows without a test and without a reason").isEmpty();
    }

    private static void print(Map<String, int[]> counts, StringBuilder without) {
        StringBuilder text = new StringBuilder("Rows proved by a test that names them, of rows listed:\n");
        int proved = 0;
        int listed = 0;
        for (Map.Entry<String, int[]> section : counts.entrySet()) {
            int[] count = section.getValue();
            text.append("  " + section.getKey() + " " + count[0] + " of " + count[1] + "\n");
            proved += count[0];
            listed += count[1];
        }
        System.out.print(text + "  all " + proved + " of " + listed + "\n" + without);
    }

    @Test
    @DisplayName("the list keeps the rows it began with, has none twice, and tests name no row that is not listed")
    void theListKeepsItsRowsAndTestsNameNoOthers() throws IOException {
        List<String> ids = rows().stream().map(Row::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        Map<String, Integer> lengths = Map.of("N", 37, "R", 21, "D", 35, "S", 17, "K", 11, "Y", 26, "G", 19, "B", 11);
        List<String> expected = new ArrayList<>();
        lengths.forEach((section, length) -> {
            for (int number = 1; number <= length; number++) {
                // The ninth row about builds was never asked for.
                if (number != 9 || !section.equals("B")) {
                    expected.add(section + (number < 10 ? "0" : "") + number);
                }
            }
        });
        assertThat(ids).containsAll(expected);
        assertThat(named().keySet()).isSubsetOf(ids);
    }
}
