/** Calls of operations that a description tells of at run time, without generated code. */
@NullMarked
package dev.tenon.dynamic;

import org.jspecify.annotations.NullMarked;
