/** Turns text into positioned nodes; the only user of the YAML library. */
@NullMarked
package dev.tenon.spec.yaml;

import org.jspecify.annotations.NullMarked;
