package dev.tenon.testkit.internal.scenario;

/**
 * What happens to one call.
 *
 * @param content what the response says
 * @param delivery how it is sent
 */
public record Step(Content content, Delivery delivery) {}
