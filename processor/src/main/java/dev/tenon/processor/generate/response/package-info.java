/** Writes responses: their records, and how they are decoded. */
@NullMarked
package dev.tenon.processor.generate.response;

import org.jspecify.annotations.NullMarked;
