package dev.tenon.calls;

import java.util.concurrent.CompletableFuture;

/**
 * A call under way.
 *
 * @param ending completes when it has ended
 * @param cancel ends it, in the way of its front door
 */
record Running(CompletableFuture<Ending> ending, Runnable cancel) {}
