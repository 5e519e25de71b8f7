@NullMarked
package dev.tenon.runtime.sign;

import org.jspecify.annotations.NullMarked;
