/** Values that are carried as text. */
@NullMarked
package dev.tenon.testkit.internal.text;

import org.jspecify.annotations.NullMarked;
