/** Finds simulations on the class path and calls them. */
@NullMarked
package dev.tenon.testkit.internal.simulation;

import org.jspecify.annotations.NullMarked;
