/** Proves what Amazon Web Services need. */
@NullMarked
package dev.tenon.aws.signing;

import org.jspecify.annotations.NullMarked;
