/** The importer: from pages and metadata to descriptions. */
@NullMarked
package dev.tenon.importer;

import org.jspecify.annotations.NullMarked;
