package dev.tenon.spec.model;

import java.util.List;

/**
 * A condition one waits for by calling the operation again.
 *
 * @param name the name in the description, such as {@code Running}
 * @param methodName the method of the client
 * @param path wire names from the answer to the field that is looked at, through lists; every element must agree
 * @param success values that end the wait well
 * @param failure values that end the wait as hopeless
 * @param delaySeconds the pause between two calls, in seconds
 */
public record Waiter(
        String name,
        String methodName,
        List<String> path,
        List<String> success,
        List<String> failure,
        int delaySeconds) {}
