package dev.tenon.benchmarks.work;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The steps of one contestant; an implementation has a public constructor without parameters. */
public interface Steps {
    /** One run of a step, ready to be repeated; null when the contestant does not have that step. */
    @Nullable Callable<Object> of(Step step) throws Exception;
}
