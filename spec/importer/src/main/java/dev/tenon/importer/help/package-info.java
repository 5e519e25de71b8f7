/** The text that copying a page of the help site leaves. */
@NullMarked
package dev.tenon.importer.help;

import org.jspecify.annotations.NullMarked;
