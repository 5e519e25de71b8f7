/** Writes the error codes of a service and its exception. */
@NullMarked
package dev.tenon.processor.generate.errors;

import org.jspecify.annotations.NullMarked;
