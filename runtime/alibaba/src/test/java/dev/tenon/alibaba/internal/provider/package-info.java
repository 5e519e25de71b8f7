/** Proves what stands behind the providers. */
@NullMarked
package dev.tenon.alibaba.internal.provider;

import org.jspecify.annotations.NullMarked;
