/** The verb {@code explore}. */
@NullMarked
package dev.tenon.cli.internal.explore;

import org.jspecify.annotations.NullMarked;
