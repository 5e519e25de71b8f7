@NullMarked
package dev.tenon.runtime.internal.redact;

import org.jspecify.annotations.NullMarked;
