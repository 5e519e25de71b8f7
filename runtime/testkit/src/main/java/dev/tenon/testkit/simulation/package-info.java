/** The interfaces that a simulation of a service implements. */
@NullMarked
package dev.tenon.testkit.simulation;

import org.jspecify.annotations.NullMarked;
