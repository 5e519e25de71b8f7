/** Reads requests and checks their signatures, written apart from the runtime so that each checks the other. */
@NullMarked
package dev.tenon.testkit.internal.request;

import org.jspecify.annotations.NullMarked;
