/** What one source says about one operation. */
@NullMarked
package dev.tenon.importer.facts;

import org.jspecify.annotations.NullMarked;
