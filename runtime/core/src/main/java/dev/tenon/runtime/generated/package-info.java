/** What generated code names. Its compatibility is stated in the decision on what generated code may rely on. */
@NullMarked
package dev.tenon.runtime.generated;

import org.jspecify.annotations.NullMarked;
