/** Keeps the README and the guide true. */
@NullMarked
package dev.tenon.pages;

import org.jspecify.annotations.NullMarked;
