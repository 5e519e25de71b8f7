package dev.tenon.explorer.internal.server;

/** Makes the reply to a request that was let in. */
@FunctionalInterface
public interface Handler {
    /** The reply. */
    Reply reply(Request request);
}
