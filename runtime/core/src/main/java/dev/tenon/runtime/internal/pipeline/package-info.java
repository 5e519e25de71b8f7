/** The one way of every call: encode, attempt, decide, end. */
@NullMarked
package dev.tenon.runtime.internal.pipeline;

import org.jspecify.annotations.NullMarked;
