/** The client of SMS, and the tests of its contract. */
@GenerateClient(spec = "sms/service.yaml")
@GenerateTests(spec = "sms/service.yaml")
@NullMarked
package dev.tenon.protocols.sms;

import dev.tenon.runtime.annotation.GenerateClient;
import dev.tenon.testkit.GenerateTests;
import org.jspecify.annotations.NullMarked;
