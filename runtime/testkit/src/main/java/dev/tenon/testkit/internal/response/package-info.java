/** Responses as trees of plain values, and their rendering as JSON and XML after a description. */
@NullMarked
package dev.tenon.testkit.internal.response;

import org.jspecify.annotations.NullMarked;
