/** Waiting for a state of a resource. */
@NullMarked
package dev.tenon.runtime.waiter;

import org.jspecify.annotations.NullMarked;
