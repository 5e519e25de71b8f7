/** A request as the endpoint received it. */
@NullMarked
package dev.tenon.testkit.request;

import org.jspecify.annotations.NullMarked;
