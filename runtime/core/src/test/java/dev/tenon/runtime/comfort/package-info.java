@NullMarked
package dev.tenon.runtime.comfort;

import org.jspecify.annotations.NullMarked;
