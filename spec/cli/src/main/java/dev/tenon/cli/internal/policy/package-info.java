/** The verb {@code policy}. */
@NullMarked
package dev.tenon.cli.internal.policy;

import org.jspecify.annotations.NullMarked;
