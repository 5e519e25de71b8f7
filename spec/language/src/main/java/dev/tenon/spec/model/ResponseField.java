package dev.tenon.spec.model;

import java.util.List;
import java.util.Optional;

/**
 * One documented field of a response.
 *
 * @param wireName the literal name on the wire; may contain a dot or an underscore, or begin in lower case
 * @param aliases other wire names that servers are known to send for the same field
 * @param javaName the record component
 * @param type the type
 * @param always whether every response has it: scalars become primitives, and its absence is an error
 * @param sensitive whether {@code toString} hides the value
 * @param text prose
 * @param example the documented example, as written
 * @param deprecation the reason or replacement, when deprecated
 * @param sources identifiers of the documents that state the field
 */
public record ResponseField(
        String wireName,
        List<String> aliases,
        String javaName,
        FieldType type,
        boolean always,
        boolean sensitive,
        LocalizedText text,
        Optional<String> example,
        Optional<String> deprecation,
        List<String> sources) {}
