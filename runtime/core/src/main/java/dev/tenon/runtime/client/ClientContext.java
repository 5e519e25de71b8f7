package dev.tenon.runtime.client;

import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;

/** The parts of a client; its builder makes it, generated code passes it on. */
public final class ClientContext {
    private final CallPipeline pipeline;
    private final Special special;

    ClientContext(CallPipeline pipeline, Special special) {
        this.pipeline = pipeline;
        this.special = special;
    }

    CallPipeline pipeline() {
        return pipeline;
    }

    Special special() {
        return special;
    }
}
