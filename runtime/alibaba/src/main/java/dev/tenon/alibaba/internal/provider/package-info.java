/** Providers of temporary credentials. */
@NullMarked
package dev.tenon.alibaba.internal.provider;

import org.jspecify.annotations.NullMarked;
