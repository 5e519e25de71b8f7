/** Where the access keys of Amazon Web Services come from. */
@NullMarked
package dev.tenon.aws.credentials;

import org.jspecify.annotations.NullMarked;
