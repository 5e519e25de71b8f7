/** A client whose signature is the user's own. */
@GenerateClient(spec = "cloudstack/service.yaml")
@GenerateTests(spec = "cloudstack/service.yaml")
@NullMarked
package com.example.cloudstack;

import dev.tenon.runtime.annotation.GenerateClient;
import dev.tenon.testkit.GenerateTests;
import org.jspecify.annotations.NullMarked;
