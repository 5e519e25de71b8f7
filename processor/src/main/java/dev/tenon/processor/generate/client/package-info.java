/** Writes what applications call: the interface, the client, the Retrofit interface; and knows what else makes up a client. */
@NullMarked
package dev.tenon.processor.generate.client;

import org.jspecify.annotations.NullMarked;
