/** Calls operations of descriptions at run time, without generated code. */
@NullMarked
package dev.tenon.dynamic;

import org.jspecify.annotations.NullMarked;
