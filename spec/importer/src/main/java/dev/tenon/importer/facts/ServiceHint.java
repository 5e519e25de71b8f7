package dev.tenon.importer.facts;

import java.util.Optional;

/**
 * What a page says of its service in passing: in a link to the explorer, a sample request, the row of a permission.
 *
 * @param product the code of the product, such as {@code Ecs}
 * @param version the API version
 * @param host the host that a sample request goes to
 */
public record ServiceHint(Optional<String> product, Optional<String> version, Optional<String> host) {
    /** Nothing is said. */
    public static final ServiceHint NONE = new ServiceHint(Optional.empty(), Optional.empty(), Optional.empty());
}
