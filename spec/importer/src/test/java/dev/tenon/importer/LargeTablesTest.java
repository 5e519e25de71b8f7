package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of fields that are larger and deeper than any that was written for people. */
@Tag("long")
class LargeTablesTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A page whose fields are all of one type; {@code #} in the row stands for the number of the row. */
    private static String page(String row, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(number -> row.replace("#", String.valueOf(number)))
                .collect(Collectors.joining("\n", """
                        # LaunchBoat

                        ## Response parameters

                        |Parameter|Type|Example|Description|
                        |---|---|---|---|
                        """, "\n"));
    }

    private static OperationFacts read(String page) {
        return PageReader.read(PageText.of("LaunchBoat.md", page)).orElseThrow();
    }

    private static long allocated(String page) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(read(page).response()).isNotEmpty();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|Field#|String||One value.|",
                "|Field#|Struct||Holds what follows.|",
                "|Field#|Array of Field||Holds what follows.|",
                "|Field#|||Of any type.|",
                "|└Field#|Struct||Below another.|",
                "|Field|Struct||All of one name.|"
            })
    @DisplayName("What a table of fields takes grows with its rows, not with their square")
    void memoryGrowsWithTheRowsOfATable(String row) {
        String small = page(row, 100);
        String large = page(row, 300);
        allocated(small);
        assertThat(allocated(large)).isLessThan(5 * allocated(small));
    }

    @Test
    @DisplayName("Containers that nothing ends are nested deeper than a description may be, but not without end")
    void nestingIsBounded() {
        int depth = 0;
        for (List<ResponseFact> fields =
                        read(page("|Field#|Struct||Holds what follows.|", 100)).response();
                !fields.isEmpty();
                fields = fields.get(0).fields()) {
            depth++;
        }
        assertThat(depth).isBetween(25, 40);
    }
}
