/** What callers are spared: turning pages, waiting, splitting calls that are too large. */
@NullMarked
package dev.tenon.runtime.comfort;

import org.jspecify.annotations.NullMarked;
