/** Proves what stands behind the providers. */
@NullMarked
package dev.tenon.alibaba.internal.file;

import org.jspecify.annotations.NullMarked;
