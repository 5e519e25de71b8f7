@NullMarked
package dev.tenon.runtime.internal.decode;

import org.jspecify.annotations.NullMarked;
