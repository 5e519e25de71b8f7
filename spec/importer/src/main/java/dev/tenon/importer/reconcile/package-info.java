/** Several sources of one operation become one description. */
@NullMarked
package dev.tenon.importer.reconcile;

import org.jspecify.annotations.NullMarked;
