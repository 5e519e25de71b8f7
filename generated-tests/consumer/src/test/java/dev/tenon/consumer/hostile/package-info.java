/** The client of a made-up service that has every construct of the language, under names that hurt. */
@GenerateClient(spec = "hostile/service.yaml")
package dev.tenon.consumer.hostile;

import dev.tenon.runtime.annotation.GenerateClient;
