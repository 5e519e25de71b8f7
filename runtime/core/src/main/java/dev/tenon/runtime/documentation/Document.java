package dev.tenon.runtime.documentation;

import org.jspecify.annotations.Nullable;

/**
 * A document that the description of an operation is based on.
 *
 * @param id the short name that statements use
 * @param title its title or address
 * @param language the tag of its language, when known
 * @param date when it was read or published, as written, when known
 */
public record Document(
        String id,
        String title,
        @Nullable String language,
        @Nullable String date) {}
