/** What differs between versions of JUnit. */
@NullMarked
package dev.tenon.testkit.internal.junit;

import org.jspecify.annotations.NullMarked;
