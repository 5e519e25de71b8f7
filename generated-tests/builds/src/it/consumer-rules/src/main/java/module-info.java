/** An application with its own module. */
module com.example.keys {
    requires dev.tenon.alibaba;
    requires transitive dev.tenon.runtime;

    exports com.example.keys.cloud;
}
