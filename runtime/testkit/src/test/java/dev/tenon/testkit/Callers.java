package dev.tenon.testkit;

import dev.tenon.support.RpcCaller;

/** Callers of an endpoint that have its key. */
public final class Callers {
    private Callers() {}

    public static RpcCaller of(EmbeddedEndpoint endpoint) {
        return new RpcCaller(endpoint.url(), endpoint.accessKeyId(), endpoint.accessKeySecret());
    }
}
