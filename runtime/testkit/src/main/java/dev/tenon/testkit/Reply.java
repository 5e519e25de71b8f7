package dev.tenon.testkit;

import dev.tenon.testkit.internal.scenario.Delivery;

/**
 * A response to the client.
 *
 * @param status the HTTP status
 * @param contentType the media type
 * @param body the body
 * @param requestId the id of the request
 * @param delivery how it is sent
 */
record Reply(int status, String contentType, String body, String requestId, Delivery delivery) {}
