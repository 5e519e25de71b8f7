/** Which documented errors were met, and how that is shown. */
@NullMarked
package dev.tenon.testkit.internal.coverage;

import org.jspecify.annotations.NullMarked;
