/** Turns a validated model into Java files; nothing here can fail, because everything was checked before. */
@NullMarked
package dev.tenon.processor.generate;

import org.jspecify.annotations.NullMarked;
