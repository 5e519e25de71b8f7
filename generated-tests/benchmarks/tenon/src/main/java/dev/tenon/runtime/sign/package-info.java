/** Opens one part of the runtime to measurement. */
@NullMarked
package dev.tenon.runtime.sign;

import org.jspecify.annotations.NullMarked;
