/** The coverage of several runs together. */
@NullMarked
package dev.tenon.testkit.coverage;

import org.jspecify.annotations.NullMarked;
