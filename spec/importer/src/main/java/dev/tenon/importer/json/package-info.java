/** Strict JSON, read as a stream. */
@NullMarked
package dev.tenon.importer.json;

import org.jspecify.annotations.NullMarked;
