/** Checks of a request before it is sent. */
@NullMarked
package dev.tenon.runtime.request;

import org.jspecify.annotations.NullMarked;
