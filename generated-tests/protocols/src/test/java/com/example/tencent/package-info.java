/** A client whose signature is the user's own. */
@GenerateClient(spec = "tencent/service.yaml")
@GenerateTests(spec = "tencent/service.yaml")
@NullMarked
package com.example.tencent;

import dev.tenon.runtime.annotation.GenerateClient;
import dev.tenon.testkit.GenerateTests;
import org.jspecify.annotations.NullMarked;
