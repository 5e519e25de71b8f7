/** Access keys and where they come from. */
@NullMarked
package dev.tenon.runtime.credentials;

import org.jspecify.annotations.NullMarked;
