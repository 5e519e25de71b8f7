@NullMarked
package dev.tenon.importer;

import org.jspecify.annotations.NullMarked;
