/** Proves what stands behind the providers. */
@NullMarked
package dev.tenon.alibaba.internal.json;

import org.jspecify.annotations.NullMarked;
