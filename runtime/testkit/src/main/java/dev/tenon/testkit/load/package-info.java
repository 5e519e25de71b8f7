/** Loads descriptions from the class path or from files. */
@NullMarked
package dev.tenon.testkit.load;

import org.jspecify.annotations.NullMarked;
