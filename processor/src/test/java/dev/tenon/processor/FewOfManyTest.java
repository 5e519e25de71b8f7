package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few operations of a large description. */
class FewOfManyTest {
    private static final int ALL = 300;

    @TempDir
    Path folder;

    @Test
    @DisplayName("Two operations of 300 compile within 1.3 times what two operations of two allocate")
    void fewOperationsCostLittleMoreThanASmallDescription() {
        allocated("first", 2);
        long two = allocated("two", 2);
        long all = allocated("all", ALL);
        System.out.printf(
                Locale.ROOT, "two operations of two allocate %.1f MB, two of %d %.1f MB%n", two / 1e6, ALL, all / 1e6);
        assertThat(all).isLessThan(two * 13 / 10);
    }

    /** What compiling two of some operations allocates: the same in every run but the first, as processor time is not. */
    private long allocated(String name, int operations) {
        Sandbox sandbox = new Sandbox(folder.resolve(name)).client("MakeThing0", "MakeThing1");
        IntStream.range(0, operations)
                .forEach(number -> sandbox.spec("operations/MakeThing" + number + ".yaml", operation(number)));
        sandbox.spec("service.yaml", """
                tenon: 1
                service: Large
                version: "1"
                endpoints: { default: large.example.com }
                operations: [%s]
                """.formatted(IntStream.range(0, operations)
                .mapToObj(number -> "MakeThing" + number)
                .collect(Collectors.joining(", "))));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Sandbox.Compiled compiled = sandbox.compile();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.sources())
                .containsKey("sandbox/MakeThing1Request.java")
                .hasSizeLessThan(20);
        return allocated;
    }

    private static String operation(int number) {
        StringBuilder text = new StringBuilder("operation: MakeThing" + number + "\nparameters:\n");
        for (int n = 0; n < 10; n++) {
            text.append("  Parameter%d: { type: string, text: { en: The parameter %d. } }\n".formatted(n, n));
        }
        text.append("response:\n  RequestId: { type: string }\nerrors:\n");
        for (int n = 0; n < 20; n++) {
            text.append(
                    "  InvalidThing.Reason%d:\n    - { http: 400, message: \"The reason is %d.\" }\n".formatted(n, n));
        }
        return text.toString();
    }
}
