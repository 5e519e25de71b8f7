/** What a page says around its tables: notes, links, permissions and samples. */
@NullMarked
package dev.tenon.importer.document;

import org.jspecify.annotations.NullMarked;
