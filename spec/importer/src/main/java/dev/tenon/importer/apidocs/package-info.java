/** The vendor's API metadata of a whole product, {@code api-docs.json}. */
@NullMarked
package dev.tenon.importer.apidocs;

import org.jspecify.annotations.NullMarked;
