@NullMarked
package dev.tenon.runtime.encode;

import org.jspecify.annotations.NullMarked;
