package dev.tenon.benchmarks.steps;

import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Steps;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One step of one contestant, both given as parameters; a fork knows no other, as a program that uses one knows none. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StepBenchmark {
    @Param("")
    private String steps;

    @Param("SIGN")
    private Step step;

    private Callable<Object> run;

    /** Makes the step ready. */
    @Setup
    public void prepare() throws Exception {
        run = Class.forName(steps)
                .asSubclass(Steps.class)
                .getDeclaredConstructor()
                .newInstance()
                .of(step);
    }

    /** Runs the step once. */
    @Benchmark
    public Object step() throws Exception {
        return run.call();
    }
}
