/** Drives a real browser. */
@NullMarked
package dev.tenon.explorer.browser;

import org.jspecify.annotations.NullMarked;
