/** What is published. */
@NullMarked
package dev.tenon.packages;

import org.jspecify.annotations.NullMarked;
