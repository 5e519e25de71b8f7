/** The client of a made-up service that has one operation for each way of repeating a call. */
@GenerateClient(spec = "shop/service.yaml")
package dev.tenon.calls.shop;

import dev.tenon.runtime.annotation.GenerateClient;
