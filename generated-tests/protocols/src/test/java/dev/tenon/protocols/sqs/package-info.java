/** The client of SQS, and the tests of its contract. */
@GenerateClient(spec = "sqs/service.yaml")
@GenerateTests(spec = "sqs/service.yaml")
@NullMarked
package dev.tenon.protocols.sqs;

import dev.tenon.runtime.annotation.GenerateClient;
import dev.tenon.testkit.GenerateTests;
import org.jspecify.annotations.NullMarked;
