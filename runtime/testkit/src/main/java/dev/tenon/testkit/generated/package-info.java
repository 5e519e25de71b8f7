/** The API that generated tests use. */
@NullMarked
package dev.tenon.testkit.generated;

import org.jspecify.annotations.NullMarked;
