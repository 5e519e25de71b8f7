/** One sealed family of unchecked exceptions. */
@NullMarked
package dev.tenon.runtime.error;

import org.jspecify.annotations.NullMarked;
