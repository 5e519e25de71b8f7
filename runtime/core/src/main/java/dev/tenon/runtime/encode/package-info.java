/** Checks parameters and writes them, percent-encoded once, ready to be signed. */
@NullMarked
package dev.tenon.runtime.encode;

import org.jspecify.annotations.NullMarked;
