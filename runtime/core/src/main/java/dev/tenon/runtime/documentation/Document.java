package dev.tenon.runtime.documentation;

import org.jspecify.annotations.Nullable;

/**
 * A document behind the description of an operation.
 *
 * @param id the short name that statements give it
 * @param title its title or address
 * @param language the tag of its language, when known
 * @param date when it was read or published, as written, when known
 */
public record Document(
        String id,
        String title,
        @Nullable String language,
        @Nullable String date) {}
