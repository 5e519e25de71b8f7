/** An application as a user of Tenon would write it. */
@NullMarked
package dev.tenon.consumer;

import org.jspecify.annotations.NullMarked;
