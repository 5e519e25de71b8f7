package dev.tenon.spec.model;

import java.util.List;

/**
 * Polls an operation until a field of its response has one of the values in {@code success}.
 *
 * @param name the name in the description, such as {@code Running}
 * @param methodName the method of the client
 * @param path wire names from the response to the field that is compared, through lists; every element must match
 * @param success values that end the waiter with success
 * @param failure values that end the waiter with an error
 * @param delaySeconds the pause between two calls, in seconds, from 1 to 3600
 */
public record Waiter(
        String name,
        String methodName,
        List<String> path,
        List<String> success,
        List<String> failure,
        int delaySeconds) {}
