/** The API that generated code uses. The decision on what generated code may rely on states its compatibility. */
@NullMarked
package dev.tenon.runtime.generated;

import org.jspecify.annotations.NullMarked;
