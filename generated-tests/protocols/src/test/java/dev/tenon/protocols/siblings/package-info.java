/** The client of a service whose values are maps in lists, lists in maps, and free JSON. */
@GenerateClient(spec = "siblings/service.yaml")
@NullMarked
package dev.tenon.protocols.siblings;

import dev.tenon.runtime.annotation.GenerateClient;
import org.jspecify.annotations.NullMarked;
