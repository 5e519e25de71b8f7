/** What all verbs print in one way. */
@NullMarked
package dev.tenon.cli.internal.text;

import org.jspecify.annotations.NullMarked;
