/** Step 1 of a call: checks a request and encodes it once for all attempts. */
@NullMarked
package dev.tenon.runtime.internal.request;

import org.jspecify.annotations.NullMarked;
