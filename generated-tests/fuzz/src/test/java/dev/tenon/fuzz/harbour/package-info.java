/** A made-up service whose one response holds every kind of value and list that the language knows. */
@GenerateClient(spec = "tenon/harbour/service.yaml")
package dev.tenon.fuzz.harbour;

import dev.tenon.runtime.annotation.GenerateClient;
