package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.Outcome;
import dev.tenon.importer.smithy.SmithyImport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Y28 whatever a file holds, reading it, describing it and merging the description costs time and memory in proportion to its size.
 * Counted is the processor time and what is allocated by the one thread that does it; of several runs the cheapest counts, as nothing but
 * noise is added to it.
 */
class HostileInputTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NOISE_MILLIS = 25;
    private static final int ATTEMPTS = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Cost(double millis, double megabytes) {
        Cost least(Cost other) {
            return new Cost(Math.min(millis, other.millis), Math.min(megabytes, other.megabytes));
        }

        /** At most 2.3 times for each of three doublings; growth with the square would make 64 of the 12. */
        boolean evenlyEightTimes(Cost eighth) {
            double most = 2.3 * 2.3 * 2.3;
            return millis < most * eighth.millis + NOISE_MILLIS && megabytes < most * eighth.megabytes + 1;
        }
    }

    static Stream<Map.Entry<String, IntFunction<String>>> inputs() {
        return HostileInputs.all().entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    @DisplayName("Y28 four times the input costs about four times as much, and never ends a run")
    void costsGrowWithTheInput(Map.Entry<String, IntFunction<String>> input) throws IOException {
        assertThat(growsEvenly(input))
                .as("one of %s comparisons finds at most seven times the cost", ATTEMPTS)
                .isTrue();
    }

    /** What costs next to nothing grows evenly; noise can only spoil a comparison, so that one that holds is enough. */
    private boolean growsEvenly(Map.Entry<String, IntFunction<String>> input) throws IOException {
        Cost four = measured(input, 16_000, 1);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (four.millis() < NOISE_MILLIS
                    || four.millis() < 7 * measured(input, 4_000, 1).millis() + NOISE_MILLIS) {
                return true;
            }
            four = four.least(measured(input, 16_000, 1));
        }
        return false;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    @Tag("long")
    @DisplayName("Y28 eight times the input costs at most 2.3 times the time and memory for each doubling")
    void eightTimesTheInputCostsEightTimes(Map.Entry<String, IntFunction<String>> input) throws IOException {
        Cost one = measured(input, 50_000, 4);
        Cost eight = measured(input, 400_000, 2);
        for (int attempt = 0; attempt < ATTEMPTS && !eight.evenlyEightTimes(one); attempt++) {
            eight = eight.least(measured(input, 400_000, 1));
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "%-45s %6.0f ms, eight times as much %6.0f ms%n",
                input.getKey(),
                one.millis(),
                eight.millis());
        assertThat(eight.evenlyEightTimes(one))
                .as("%s, of an eighth of the input %s", eight, one)
                .isTrue();
    }

    private Cost measured(Map.Entry<String, IntFunction<String>> input, int characters, int runs) throws IOException {
        String text = input.getValue().apply(characters);
        String ending = input.getKey().substring(input.getKey().lastIndexOf('.'));
        Path file = Files.writeString(folder.resolve("LaunchBoat" + ending), text);
        Cost least = new Cost(Double.MAX_VALUE, Double.MAX_VALUE);
        for (int run = 0; run < runs; run++) {
            Path output = folder.resolve(characters + "-" + run);
            least = least.least(cost(ending.equals(".smithy") ? () -> model(text) : () -> imported(file, output)));
        }
        return least;
    }

    private static Cost cost(Runnable work) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return new Cost(
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6,
                (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1e6);
    }

    private static void model(String text) {
        assertThat(SmithyImport.of(text.getBytes(StandardCharsets.UTF_8)).files())
                .containsKey("service.yaml");
    }

    /** Imports a file twice, so that the second description is merged with the first. */
    private static void imported(Path file, Path output) {
        Outcome first = new ImportRun(Settings.FACTS, output).run(List.of(file), input -> {});
        Outcome second = new ImportRun(Settings.FACTS, output).run(List.of(file), input -> {});
        assertThat(first.skipped()).noneMatch(skipped -> skipped.contains("an error of the importer"));
        assertThat(first.failures()).allMatch(failure -> failure.contains("is larger than a description may be"));
        assertThat(second.failures()).noneMatch(failure -> failure.contains("an error of the importer"));
    }
}
