/** Reads JSON and XML responses by the documented fields. */
@NullMarked
package dev.tenon.runtime.internal.decode;

import org.jspecify.annotations.NullMarked;
