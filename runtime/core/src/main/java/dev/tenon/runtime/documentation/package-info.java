/** What the documents say of an operation beside its parameters and fields, as data: for tools, reports and messages. */
@NullMarked
package dev.tenon.runtime.documentation;

import org.jspecify.annotations.NullMarked;
