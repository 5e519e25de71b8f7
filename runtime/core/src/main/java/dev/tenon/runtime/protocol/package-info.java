/**
 * The protocol of an RPC-style API as data: what a request looks like, what counts as success, where a refusal gives
 * its code.
 */
@NullMarked
package dev.tenon.runtime.protocol;

import org.jspecify.annotations.NullMarked;
