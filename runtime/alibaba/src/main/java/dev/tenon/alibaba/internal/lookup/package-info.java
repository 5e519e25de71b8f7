/** What a place that may hold credentials turns out to hold. */
@NullMarked
package dev.tenon.alibaba.internal.lookup;

import org.jspecify.annotations.NullMarked;
