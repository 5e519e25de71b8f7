/** Reads the small JSON documents that credentials come in. */
@NullMarked
package dev.tenon.alibaba.internal.json;

import org.jspecify.annotations.NullMarked;
