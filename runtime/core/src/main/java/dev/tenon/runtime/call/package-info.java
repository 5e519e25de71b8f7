/** Options, observers and responses of calls. */
@NullMarked
package dev.tenon.runtime.call;

import org.jspecify.annotations.NullMarked;
