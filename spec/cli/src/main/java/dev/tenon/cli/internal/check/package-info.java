/** The verb {@code check}. */
@NullMarked
package dev.tenon.cli.internal.check;

import org.jspecify.annotations.NullMarked;
