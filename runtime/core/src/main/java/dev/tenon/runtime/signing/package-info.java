/** What a request signature is made of. */
@NullMarked
package dev.tenon.runtime.signing;

import org.jspecify.annotations.NullMarked;
