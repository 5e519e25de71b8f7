/**
 * Products as a user imports them: from the vendor's metadata to descriptions, from these to a client that compiles without a warning and
 * reads the vendor's own example responses.
 */
@NullMarked
package dev.tenon.imported;

import org.jspecify.annotations.NullMarked;
