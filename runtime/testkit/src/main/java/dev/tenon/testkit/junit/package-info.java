/** The endpoint as a JUnit extension, and the report of which documented errors were met. */
@NullMarked
package dev.tenon.testkit.junit;

import org.jspecify.annotations.NullMarked;
