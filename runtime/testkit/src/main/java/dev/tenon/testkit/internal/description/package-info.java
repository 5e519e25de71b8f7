/** Loads descriptions from the class path or from files. */
@NullMarked
package dev.tenon.testkit.internal.description;

import org.jspecify.annotations.NullMarked;
