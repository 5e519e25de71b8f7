/** An application with a module of its own. */
module com.example.keys {
    requires dev.tenon.alibaba;
    requires transitive dev.tenon.runtime;

    exports com.example.keys.cloud;
}
