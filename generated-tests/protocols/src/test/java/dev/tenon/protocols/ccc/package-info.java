/** The client of the call center, and the tests of its contract. */
@GenerateClient(spec = "ccc/service.yaml")
@GenerateTests(spec = "ccc/service.yaml")
@NullMarked
package dev.tenon.protocols.ccc;

import dev.tenon.runtime.annotation.GenerateClient;
import dev.tenon.testkit.GenerateTests;
import org.jspecify.annotations.NullMarked;
