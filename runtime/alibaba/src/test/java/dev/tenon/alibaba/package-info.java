/** Proves the shape of the module. */
@NullMarked
package dev.tenon.alibaba;

import org.jspecify.annotations.NullMarked;
