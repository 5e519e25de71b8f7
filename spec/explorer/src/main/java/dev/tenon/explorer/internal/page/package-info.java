/** A description, page by page. */
@NullMarked
package dev.tenon.explorer.internal.page;

import org.jspecify.annotations.NullMarked;
