@NullMarked
package dev.tenon.runtime.call;

import org.jspecify.annotations.NullMarked;
