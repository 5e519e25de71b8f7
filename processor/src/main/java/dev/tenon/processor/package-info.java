/** The annotation processor: finds what is asked for, compiles the description, writes the files. */
@NullMarked
package dev.tenon.processor;

import org.jspecify.annotations.NullMarked;
