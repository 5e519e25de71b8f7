/** Signs requests, decodes answers, maps errors; knows no service. */
// Retrofit and Okio are no modules of their own yet; their names are settled.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.tenon.runtime {
    requires transitive okhttp3;
    requires transitive org.jspecify;
    requires transitive retrofit2;
    requires java.xml;
    requires okio;
    requires tools.jackson.core;
    requires static jdk.compiler;

    exports dev.tenon.runtime.annotation;
    exports dev.tenon.runtime.call;
    exports dev.tenon.runtime.client;
    exports dev.tenon.runtime.comfort;
    exports dev.tenon.runtime.credentials;
    exports dev.tenon.runtime.decode;
    exports dev.tenon.runtime.encode;
    exports dev.tenon.runtime.error;
    exports dev.tenon.runtime.operation;
    exports dev.tenon.runtime.retry;
    exports dev.tenon.runtime.sign;

    provides com.sun.source.util.Plugin with
            dev.tenon.runtime.annotation.ProcessorGuard;
}
