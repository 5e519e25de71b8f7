/** Values that Java has no type for: bytes that do not change, and JSON of any shape. */
@NullMarked
package dev.tenon.runtime.value;

import org.jspecify.annotations.NullMarked;
