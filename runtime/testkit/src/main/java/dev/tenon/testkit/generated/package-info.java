/** What generated tests call. */
@NullMarked
package dev.tenon.testkit.generated;

import org.jspecify.annotations.NullMarked;
