/** What generated code says, and what is packed with it. */
@NullMarked
package dev.tenon.ecs.secrets;

import org.jspecify.annotations.NullMarked;
