/** The client of the shop, generated from its description. */
@GenerateClient(spec = "shop/service.yaml")
package com.example.shop.api;

import dev.tenon.runtime.annotation.GenerateClient;
