/** Clients of services that speak several protocols, through every front door. */
@NullMarked
package dev.tenon.protocols;

import org.jspecify.annotations.NullMarked;
