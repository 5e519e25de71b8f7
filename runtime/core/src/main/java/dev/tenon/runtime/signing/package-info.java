/** The inputs and results of request signatures. */
@NullMarked
package dev.tenon.runtime.signing;

import org.jspecify.annotations.NullMarked;
