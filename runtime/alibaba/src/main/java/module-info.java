/** Signatures and credentials of Alibaba Cloud. */
// Retrofit, which the runtime brings, is no module of its own yet; its name is settled.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.tenon.alibaba {
    requires transitive dev.tenon.runtime;
    requires tools.jackson.core;
    // Has the annotation that marks generated code, which no class file keeps.
    requires static transitive java.compiler;

    exports dev.tenon.alibaba.credentials;
    exports dev.tenon.alibaba.signing;
    exports dev.tenon.alibaba.sts;
}
