/** Proves the signatures. */
@NullMarked
package dev.tenon.alibaba.signing;

import org.jspecify.annotations.NullMarked;
