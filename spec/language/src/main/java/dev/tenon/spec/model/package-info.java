/** A validated description, with every Java name decided. */
@NullMarked
package dev.tenon.spec.model;

import org.jspecify.annotations.NullMarked;
