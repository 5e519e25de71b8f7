package dev.tenon.spec.model;

import java.util.Optional;

/**
 * A document behind a statement of the description.
 *
 * @param id the short name used in {@code from}
 * @param document the document's title or address
 * @param language the language tag of the document
 * @param date the day or year it was read or published, as written
 */
public record Source(String id, String document, Optional<String> language, Optional<String> date) {}
