/** Waits for states. */
@NullMarked
package dev.tenon.runtime.internal.waiter;

import org.jspecify.annotations.NullMarked;
