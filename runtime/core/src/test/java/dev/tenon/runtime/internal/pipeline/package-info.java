@NullMarked
package dev.tenon.runtime.internal.pipeline;

import org.jspecify.annotations.NullMarked;
