/** Makes text from outside fit to be shown. */
@NullMarked
package dev.tenon.runtime.internal.text;

import org.jspecify.annotations.NullMarked;
