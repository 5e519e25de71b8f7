package dev.tenon.processor.generate.request;

import dev.tenon.spec.model.Parameter;

/**
 * How more items are sent than a call takes.
 *
 * @param items the parameter that holds them
 * @param method the method of a client that sends them in batches
 */
public record Batches(Parameter items, String method) {}
