package dev.tenon.spec.model;

import java.util.List;
import java.util.Optional;

/**
 * Polls an operation until a field of its response has one of the values in {@code success}, or until a call of it
 * succeeds.
 *
 * @param name the name in the description, such as {@code Running}
 * @param methodName the method of the client
 * @param path wire names from the response to the field that is compared, through lists; every element must match;
 *     empty if the first successful call ends the waiter
 * @param success values that end the waiter with success
 * @param failure values that end the waiter with an error
 * @param delaySeconds the pause between two calls, in seconds, from 1 to 3600
 * @param expected what must be found
 * @param tolerated error codes that mean "not yet"
 */
public record Waiter(
        String name,
        String methodName,
        List<String> path,
        List<String> success,
        List<String> failure,
        int delaySeconds,
        Optional<Expected> expected,
        List<String> tolerated) {
    /**
     * What must be found before the waiter ends with success.
     *
     * @param parameter the parameter that names the resources
     * @param field the wire name of the field next to the compared one that identifies a resource
     */
    public record Expected(String parameter, String field) {}
}
