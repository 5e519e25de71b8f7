/** A local endpoint that behaves as described, so that tests need no cloud account. */
@NullMarked
package dev.tenon.testkit;

import org.jspecify.annotations.NullMarked;
