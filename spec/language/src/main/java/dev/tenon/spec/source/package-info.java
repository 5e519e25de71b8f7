/** Places in description files, and diagnostics about them. */
@NullMarked
package dev.tenon.spec.source;

import org.jspecify.annotations.NullMarked;
