/** What a simulation of a service has to offer. */
@NullMarked
package dev.tenon.testkit.simulation;

import org.jspecify.annotations.NullMarked;
