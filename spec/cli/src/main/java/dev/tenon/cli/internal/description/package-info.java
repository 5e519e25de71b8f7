/** Descriptions that a user names. */
@NullMarked
package dev.tenon.cli.internal.description;

import org.jspecify.annotations.NullMarked;
