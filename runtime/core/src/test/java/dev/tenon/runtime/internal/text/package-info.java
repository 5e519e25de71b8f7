/** Tests of what texts of several kinds share. */
@NullMarked
package dev.tenon.runtime.internal.text;

import org.jspecify.annotations.NullMarked;
