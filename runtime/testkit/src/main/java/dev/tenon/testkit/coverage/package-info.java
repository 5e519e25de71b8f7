/** Merges the coverage of several runs. */
@NullMarked
package dev.tenon.testkit.coverage;

import org.jspecify.annotations.NullMarked;
