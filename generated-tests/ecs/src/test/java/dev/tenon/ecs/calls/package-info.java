/** The generated client against the embedded endpoint. */
@NullMarked
package dev.tenon.ecs.calls;

import org.jspecify.annotations.NullMarked;
