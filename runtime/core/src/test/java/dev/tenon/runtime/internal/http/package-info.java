@NullMarked
package dev.tenon.runtime.internal.http;

import org.jspecify.annotations.NullMarked;
