/** The client of DataWorks, and the tests of its contract. */
@GenerateClient(spec = "dataworks/service.yaml")
@GenerateTests(spec = "dataworks/service.yaml")
@NullMarked
package dev.tenon.protocols.dataworks;

import dev.tenon.runtime.annotation.GenerateClient;
import dev.tenon.testkit.GenerateTests;
import org.jspecify.annotations.NullMarked;
