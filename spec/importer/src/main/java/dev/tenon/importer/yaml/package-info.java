/** Descriptions as YAML text. */
@NullMarked
package dev.tenon.importer.yaml;

import org.jspecify.annotations.NullMarked;
