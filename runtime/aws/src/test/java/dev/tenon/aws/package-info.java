/** Proves the shape of the module. */
@NullMarked
package dev.tenon.aws;

import org.jspecify.annotations.NullMarked;
