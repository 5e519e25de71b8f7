/** What a description says of a service and its operations. */
@NullMarked
package dev.tenon.runtime.operation;

import org.jspecify.annotations.NullMarked;
