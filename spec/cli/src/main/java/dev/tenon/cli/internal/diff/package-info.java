/** The verb {@code diff}: facts of descriptions, and what is different between two of them. */
@NullMarked
package dev.tenon.cli.internal.diff;

import org.jspecify.annotations.NullMarked;
