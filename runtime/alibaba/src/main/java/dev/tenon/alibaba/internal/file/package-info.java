/** Files that hold keys and tokens: read bounded, read again when they change. */
@NullMarked
package dev.tenon.alibaba.internal.file;

import org.jspecify.annotations.NullMarked;
