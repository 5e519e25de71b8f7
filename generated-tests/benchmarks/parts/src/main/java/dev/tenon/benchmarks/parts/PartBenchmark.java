package dev.tenon.benchmarks.parts;

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

/** One part of one contestant, both given as parameters; a fork knows no other, as a program that uses one knows none. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PartBenchmark {
    @Param("")
    private String parts;

    @Param("SIGN")
    private Step part;

    private Callable<Object> run;

    /** Makes the part ready. */
    @Setup
    public void prepare() throws Exception {
        run = Class.forName(parts)
                .asSubclass(Steps.class)
                .getDeclaredConstructor()
                .newInstance()
                .of(part);
    }

    /** Runs the part once. */
    @Benchmark
    public Object part() throws Exception {
        return run.call();
    }
}
