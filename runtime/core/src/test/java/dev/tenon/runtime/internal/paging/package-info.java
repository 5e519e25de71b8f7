@NullMarked
package dev.tenon.runtime.internal.paging;

import org.jspecify.annotations.NullMarked;
