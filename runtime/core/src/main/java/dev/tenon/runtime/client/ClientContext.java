package dev.tenon.runtime.client;

import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;

/** What a client is made of; its builder makes it, generated code hands it on. */
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
