/** Signatures and credentials of Amazon Web Services. */
// Retrofit, which the runtime brings, is no module of its own yet; its name is settled.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.tenon.aws {
    requires transitive dev.tenon.runtime;

    exports dev.tenon.aws.credentials;
    exports dev.tenon.aws.signing;
}
