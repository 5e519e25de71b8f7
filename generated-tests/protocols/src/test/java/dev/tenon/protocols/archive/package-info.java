/** The client of a service that writes values in every way that there is, and the tests of its contract. */
@GenerateClient(spec = "forms/service.yaml")
@GenerateTests(spec = "forms/service.yaml")
@NullMarked
package dev.tenon.protocols.archive;

import dev.tenon.runtime.annotation.GenerateClient;
import dev.tenon.testkit.GenerateTests;
import org.jspecify.annotations.NullMarked;
