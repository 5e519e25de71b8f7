/** Proves what Amazon Web Services need. */
@NullMarked
package dev.tenon.aws.credentials;

import org.jspecify.annotations.NullMarked;
