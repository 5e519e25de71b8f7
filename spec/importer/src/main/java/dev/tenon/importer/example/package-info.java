/** Example responses, read leniently. */
@NullMarked
package dev.tenon.importer.example;

import org.jspecify.annotations.NullMarked;
