/** The default chain: seven places in the official order. */
@NullMarked
package dev.tenon.alibaba.internal.chain;

import org.jspecify.annotations.NullMarked;
