/** What tests of several modules share. */
@NullMarked
package dev.tenon.support;

import org.jspecify.annotations.NullMarked;
