/** Machine-readable metadata. */
@NullMarked
package dev.tenon.importer.metadata;

import org.jspecify.annotations.NullMarked;
