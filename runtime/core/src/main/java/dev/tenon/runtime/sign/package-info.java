/** Completes and signs a request for each attempt. */
@NullMarked
package dev.tenon.runtime.sign;

import org.jspecify.annotations.NullMarked;
