/** Attempts over OkHttp: signing right before the network, how far an attempt has come, bounded bodies. */
@NullMarked
package dev.tenon.runtime.internal.http;

import org.jspecify.annotations.NullMarked;
