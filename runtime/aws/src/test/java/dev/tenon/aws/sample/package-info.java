/** A sample to copy. */
@NullMarked
package dev.tenon.aws.sample;

import org.jspecify.annotations.NullMarked;
