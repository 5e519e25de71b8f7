/** The few plain requests that credentials need, sent directly. */
@NullMarked
package dev.tenon.alibaba.internal.http;

import org.jspecify.annotations.NullMarked;
