package dev.tenon.calls;

import org.jspecify.annotations.Nullable;

/** How a call ended, as its front door told it. */
sealed interface Ending {
    /** What was thrown; null when nothing was, or the door does not tell. */
    default @Nullable Throwable failure() {
        return null;
    }

    /**
     * A response record came back.
     *
     * @param value the record
     * @param requestId the request id in it
     * @param status the HTTP status; null where the door does not tell
     * @param attempts how many attempts were made; null where the door does not tell
     */
    record Returned(
            Object value,
            @Nullable String requestId,
            @Nullable Integer status,
            @Nullable Integer attempts) implements Ending {}

    /**
     * A failure came the way it should: thrown by what waits, given to the future or the callback by what does not.
     *
     * @param failure what came
     */
    record Failed(@Override Throwable failure) implements Ending {}

    /** The future was cancelled, which is all that it tells. */
    record CancelledFuture() implements Ending {}

    /**
     * Something that no door may do.
     *
     * @param what it did
     * @param failure what was thrown, if anything was
     */
    record Misbehaved(String what, @Override @Nullable Throwable failure) implements Ending {}
}
