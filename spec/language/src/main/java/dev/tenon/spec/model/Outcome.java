package dev.tenon.spec.model;

import java.util.Optional;

/**
 * Where a response with HTTP 200 has the result of each item.
 *
 * @param items the wire name of the top-level list of structures
 * @param success the wire name of the flag inside one item
 * @param code the wire name of the item's error code
 * @param message the wire name of the item's message
 * @param subject the wire name of what the item is about, such as an instance id
 */
public record Outcome(
        String items, String success, Optional<String> code, Optional<String> message, Optional<String> subject) {}
