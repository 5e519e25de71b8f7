@NullMarked
package dev.tenon.runtime.decode;

import org.jspecify.annotations.NullMarked;
