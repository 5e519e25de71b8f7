/** Turns what the files say into a validated model: each semantic rule of the language. */
@NullMarked
package dev.tenon.spec.rules;

import org.jspecify.annotations.NullMarked;
