/** Times the attempts of clients with Micrometer. */
// Micrometer and Retrofit are no modules of their own yet; their names are settled.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.tenon.micrometer {
    requires transitive dev.tenon.runtime;
    requires transitive micrometer.core;

    exports dev.tenon.micrometer;
}
