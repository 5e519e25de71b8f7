/** The signature of Amazon Web Services. */
@NullMarked
package dev.tenon.aws.signing;

import org.jspecify.annotations.NullMarked;
