@NullMarked
package dev.tenon.runtime.signing;

import org.jspecify.annotations.NullMarked;
