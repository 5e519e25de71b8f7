/** Java source to begin with: what asks for a client, and a first call of it. */
@NullMarked
package dev.tenon.importer.starter;

import org.jspecify.annotations.NullMarked;
