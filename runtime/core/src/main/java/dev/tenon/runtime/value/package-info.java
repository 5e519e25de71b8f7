/** Values that Java has no type for: immutable bytes, and JSON of any shape. */
@NullMarked
package dev.tenon.runtime.value;

import org.jspecify.annotations.NullMarked;
