/** Smithy models, as JSON, of services that speak one of the two query protocols. */
@NullMarked
package dev.tenon.importer.smithy;

import org.jspecify.annotations.NullMarked;
