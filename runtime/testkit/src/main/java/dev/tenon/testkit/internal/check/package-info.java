/** Whether a call may pass: signature, public parameters, required parameters and limits. */
@NullMarked
package dev.tenon.testkit.internal.check;

import org.jspecify.annotations.NullMarked;
