/** The shape of a response, as its examples show it. */
@NullMarked
package dev.tenon.importer.shape;

import org.jspecify.annotations.NullMarked;
