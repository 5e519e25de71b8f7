/**
 * A small HTTP/1.1 server that is safe to leave running. {@link dev.tenon.testkit.internal.server.Server} accepts
 * connections and keeps their number within limits, {@link dev.tenon.testkit.internal.server.Connection} serves one,
 * {@link dev.tenon.testkit.internal.server.RequestParser} reads a request and refuses what is too large before it is read
 * whole, and {@link dev.tenon.testkit.internal.server.HostRule} keeps web pages out.
 *
 * <p>It stands in for a library on purpose: the JDK's own server sets the {@code Date} itself, waits 40 ms for each
 * response on Java 17 and takes its limits from system properties; OkHttp's MockWebServer has a thread for each connection
 * and reads every body; larger servers bring versions of jars that applications have in versions of their own.
 */
@NullMarked
package dev.tenon.testkit.internal.server;

import org.jspecify.annotations.NullMarked;
