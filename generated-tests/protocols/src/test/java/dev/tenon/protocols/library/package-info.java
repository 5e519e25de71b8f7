/** The client of a service whose structures hold themselves and each other, and the tests of its contract. */
@GenerateClient(spec = "tree/service.yaml")
@GenerateTests(spec = "tree/service.yaml")
@NullMarked
package dev.tenon.protocols.library;

import dev.tenon.runtime.annotation.GenerateClient;
import dev.tenon.testkit.GenerateTests;
import org.jspecify.annotations.NullMarked;
