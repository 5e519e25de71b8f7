/** Writes tests that hold a client against its description. */
@NullMarked
package dev.tenon.processor.generate.tests;

import org.jspecify.annotations.NullMarked;
