package dev.tenon.testkit.internal.server;

import java.util.Map;

/**
 * A request that was read whole.
 *
 * @param method the HTTP method
 * @param target path and query as in the request line
 * @param headers header values by lower-case name; values of a repeated header are joined by a comma
 * @param body the body as text
 */
public record HttpRequest(String method, String target, Map<String, String> headers, String body) {}
