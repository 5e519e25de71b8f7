/** The steps of a scenario. */
@NullMarked
package dev.tenon.testkit.internal.scenario;

import org.jspecify.annotations.NullMarked;
