/** A service that signs nothing. */
@GenerateClient(spec = "notices/service.yaml")
package dev.tenon.protocols.notices;

import dev.tenon.runtime.annotation.GenerateClient;
