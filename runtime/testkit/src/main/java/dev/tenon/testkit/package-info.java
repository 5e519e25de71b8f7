/** An endpoint on this machine that behaves as a description says, so that tests need no cloud account. */
@NullMarked
package dev.tenon.testkit;

import org.jspecify.annotations.NullMarked;
