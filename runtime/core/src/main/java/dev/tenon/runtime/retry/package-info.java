/** When a failed attempt may be repeated, and how long to wait. */
@NullMarked
package dev.tenon.runtime.retry;

import org.jspecify.annotations.NullMarked;
