/** The command line. */
@NullMarked
package dev.tenon.importer.cli;

import org.jspecify.annotations.NullMarked;
