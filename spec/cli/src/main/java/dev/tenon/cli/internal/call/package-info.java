/** The verb {@code call}. */
@NullMarked
package dev.tenon.cli.internal.call;

import org.jspecify.annotations.NullMarked;
