package dev.tenon.spec.description;

import dev.tenon.spec.source.Located;
import java.util.Optional;

/**
 * A document behind statements of the description.
 *
 * @param id the name used in {@code from}
 * @param document title or address
 * @param language language tag
 * @param date as written
 */
public record SourceDescription(
        Located<String> id, String document, Optional<String> language, Optional<String> date) {}
