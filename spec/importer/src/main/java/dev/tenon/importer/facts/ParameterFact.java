package dev.tenon.importer.facts;

import java.util.Optional;

/**
 * One parameter.
 *
 * @param line where the source states it
 * @param name the full name as written, such as {@code Tag.N.Key}
 * @param type the type's word as written; may be empty
 * @param required whether it is required; empty where the source does not say
 * @param example the example as written
 * @param prose the explanation, its line breaks kept
 */
public record ParameterFact(
        int line, String name, String type, Optional<Boolean> required, String example, String prose) {}
