/** How an RPC-style API is spoken, as data: what a request looks like, what counts as success, where a refusal says what it is. */
@NullMarked
package dev.tenon.runtime.protocol;

import org.jspecify.annotations.NullMarked;
