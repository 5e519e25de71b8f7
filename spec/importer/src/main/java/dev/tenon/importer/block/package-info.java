/** Pages as blocks: headings, paragraphs, tables and code. */
@NullMarked
package dev.tenon.importer.block;

import org.jspecify.annotations.NullMarked;
