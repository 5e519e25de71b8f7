@NullMarked
package dev.tenon.runtime.generated;

import org.jspecify.annotations.NullMarked;
