@NullMarked
package dev.tenon.runtime.paging;

import org.jspecify.annotations.NullMarked;
