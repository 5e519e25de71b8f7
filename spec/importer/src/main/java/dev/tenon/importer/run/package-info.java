/** Whole runs: files in, descriptions and a report out. */
@NullMarked
package dev.tenon.importer.run;

import org.jspecify.annotations.NullMarked;
