package dev.tenon.testkit.internal.server;

/** Decides what a request meets; called by several threads. */
@FunctionalInterface
public interface Handler {
    /** The response to a request. */
    HttpResponse respond(HttpRequest request);
}
