/**
 * Sends the calls of generated clients: signs requests, decodes responses, maps errors; independent of any service or
 * cloud.
 */
// Retrofit and Okio are no modules of their own yet; their names are settled.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic", "module"})
module dev.tenon.runtime {
    requires transitive okhttp3;
    requires transitive org.jspecify;
    requires transitive retrofit2;
    requires java.xml;
    requires okio;
    requires tools.jackson.core;
    requires static jdk.compiler;

    exports dev.tenon.runtime.annotation;
    exports dev.tenon.runtime.batch;
    exports dev.tenon.runtime.call;
    exports dev.tenon.runtime.client;
    exports dev.tenon.runtime.credentials;
    exports dev.tenon.runtime.documentation;
    exports dev.tenon.runtime.error;
    exports dev.tenon.runtime.generated;
    exports dev.tenon.runtime.paging;
    exports dev.tenon.runtime.protocol;
    exports dev.tenon.runtime.signing;
    exports dev.tenon.runtime.value;
    exports dev.tenon.runtime.waiter;
    exports dev.tenon.runtime.internal.decode to
            dev.tenon.alibaba;
    exports dev.tenon.runtime.internal.encode to
            dev.tenon.alibaba;
    exports dev.tenon.runtime.internal.text to
            dev.tenon.alibaba;

    provides com.sun.source.util.Plugin with
            dev.tenon.runtime.internal.guard.ProcessorGuard;
}
