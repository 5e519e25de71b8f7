/** Text of source files with line numbers, and the problems found in it. */
@NullMarked
package dev.tenon.importer.text;

import org.jspecify.annotations.NullMarked;
