/**
 * Turns a validated model into Java files; nothing here can fail, because everything was checked before. This package holds what
 * all generators share; each package below writes one part.
 */
@NullMarked
package dev.tenon.processor.generate;

import org.jspecify.annotations.NullMarked;
