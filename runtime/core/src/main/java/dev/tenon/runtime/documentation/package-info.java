/**
 * What the documents say about an operation besides its parameters and fields, as data for tools, reports and messages.
 */
@NullMarked
package dev.tenon.runtime.documentation;

import org.jspecify.annotations.NullMarked;
