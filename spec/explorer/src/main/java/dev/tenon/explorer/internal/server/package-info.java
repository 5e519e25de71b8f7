/** The server on the loopback address, and who may ask it. */
@NullMarked
package dev.tenon.explorer.internal.server;

import org.jspecify.annotations.NullMarked;
