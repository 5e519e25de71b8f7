/** What a test tells the endpoint to do instead of its usual behavior. */
@NullMarked
package dev.tenon.testkit.scenario;

import org.jspecify.annotations.NullMarked;
