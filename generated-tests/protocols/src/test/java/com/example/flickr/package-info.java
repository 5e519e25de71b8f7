/** A client of Flickr, whose signature is a class beside it. */
@GenerateClient(spec = "flickr/service.yaml")
@GenerateTests(spec = "flickr/service.yaml")
@NullMarked
package com.example.flickr;

import dev.tenon.runtime.annotation.GenerateClient;
import dev.tenon.testkit.GenerateTests;
import org.jspecify.annotations.NullMarked;
