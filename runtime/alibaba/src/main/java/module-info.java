/** Signatures and credentials of Alibaba Cloud. */
// Retrofit, which the runtime brings, is no module of its own yet; its name is settled.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.tenon.alibaba {
    requires transitive dev.tenon.runtime;
    requires tools.jackson.core;

    exports dev.tenon.alibaba.credentials;
    exports dev.tenon.alibaba.signing;
    exports dev.tenon.alibaba.sts;
}
