/** The facts of the documents, one by one. */
@NullMarked
package dev.tenon.ecs.facts;

import org.jspecify.annotations.NullMarked;
