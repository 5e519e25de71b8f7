/** The data of the pages, as JSON. */
@NullMarked
package dev.tenon.explorer.internal.json;

import org.jspecify.annotations.NullMarked;
