/** From blocks to the facts of one page. */
@NullMarked
package dev.tenon.importer.page;

import org.jspecify.annotations.NullMarked;
