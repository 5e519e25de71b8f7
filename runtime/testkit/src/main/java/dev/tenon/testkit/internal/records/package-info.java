/** Generated records from values by name, and requests from what arrived of them. */
@NullMarked
package dev.tenon.testkit.internal.records;

import org.jspecify.annotations.NullMarked;
