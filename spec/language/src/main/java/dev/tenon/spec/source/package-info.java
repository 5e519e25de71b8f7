/** Places in description files, and what was found wrong there. */
@NullMarked
package dev.tenon.spec.source;

import org.jspecify.annotations.NullMarked;
