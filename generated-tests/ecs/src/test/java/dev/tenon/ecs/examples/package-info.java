/** The example responses of the documentation, read through the generated records. */
@NullMarked
package dev.tenon.ecs.examples;

import org.jspecify.annotations.NullMarked;
