/** A client whose signature is the user's own. */
@GenerateClient(spec = "ucloud/service.yaml")
@GenerateTests(spec = "ucloud/service.yaml")
@NullMarked
package com.example.ucloud;

import dev.tenon.runtime.annotation.GenerateClient;
import dev.tenon.testkit.GenerateTests;
import org.jspecify.annotations.NullMarked;
