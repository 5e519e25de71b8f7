/** What the pages are told, as JSON. */
@NullMarked
package dev.tenon.explorer.internal.json;

import org.jspecify.annotations.NullMarked;
