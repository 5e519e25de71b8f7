/** The explorer: local web pages over a description. */
@NullMarked
package dev.tenon.explorer;

import org.jspecify.annotations.NullMarked;
