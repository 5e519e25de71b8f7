package dev.tenon.benchmarks.gate;

import dev.tenon.benchmarks.floor.LibrarySteps;
import dev.tenon.benchmarks.run.Allocation;
import dev.tenon.benchmarks.tenon.TenonSteps;
import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Steps;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes that one step of a call allocates, and how they compare with those of the same step by hand. */
final class StepAllocationTest {
    private static final int RUNS = 20;

    @ParameterizedTest
    @EnumSource(Step.class)
    void staysWithinTheCommittedFigures(Step step) throws Exception {
        double own = bytes(new TenonSteps(), step);
        double byHand = bytes(new LibrarySteps(), step);
        Committed committed = new Committed();
        committed.holds("step." + step, own);
        committed.holds("step." + step + ".over-by-hand", own / byHand);
    }

    private static double bytes(Steps steps, Step step) throws Exception {
        Callable<Object> run = Objects.requireNonNull(steps.of(step));
        repeat(run);
        long before = Allocation.ofThisThread();
        repeat(run);
        return (double) (Allocation.ofThisThread() - before) / RUNS;
    }

    private static void repeat(Callable<Object> run) throws Exception {
        for (int index = 0; index < RUNS; index++) {
            run.call();
        }
    }
}
