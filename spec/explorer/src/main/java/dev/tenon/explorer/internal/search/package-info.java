/** Finds operations and error codes by any word that a description has of them. */
@NullMarked
package dev.tenon.explorer.internal.search;

import org.jspecify.annotations.NullMarked;
