package dev.tenon.benchmarks.work;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The parts of one contestant; an implementation has a public constructor without parameters. */
public interface Steps {
    /** One run of a part, ready to be repeated; null when the contestant does not have that part. */
    @Nullable Callable<Object> of(Step part) throws Exception;
}
