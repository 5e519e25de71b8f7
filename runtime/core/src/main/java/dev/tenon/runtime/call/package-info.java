/** What a call is given and what it returns. */
@NullMarked
package dev.tenon.runtime.call;

import org.jspecify.annotations.NullMarked;
