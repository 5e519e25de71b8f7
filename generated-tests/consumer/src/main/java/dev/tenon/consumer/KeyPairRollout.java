package dev.tenon.consumer;

import dev.tenon.consumer.cloud.AttachKeyPairRequest;
import dev.tenon.consumer.cloud.AttachKeyPairResponse;
import dev.tenon.consumer.cloud.EcsClient;
import dev.tenon.consumer.cloud.EcsException;
import java.io.PrintWriter;

/** Binds one key pair to several instances and says how it went. */
record KeyPairRollout(EcsClient ecs, PrintWriter out) {
    /** Shows the three outcomes of a call: success, failure of some instances, a typed error. */
    void run() {
        bind("i-linux-1", "i-linux-2");
        bind("i-linux-1", "i-windows-1");
        bind("i-windows-1");
    }

    private void bind(String... instanceIds) {
        out.println("attachKeyPair " + String.join(" ", instanceIds));
        // readme: call
        AttachKeyPairRequest request = AttachKeyPairRequest.builder()
                .keyPairName("deploy")
                .instanceIds(instanceIds)
                .build();
        try {
            AttachKeyPairResponse response = ecs.attachKeyPair(request);
            out.println(
                    "  " + (response.totalCount() - response.failCount()) + " of " + response.totalCount() + " bound");
            for (AttachKeyPairResponse.Result result : response.results()) {
                if (!result.success()) {
                    out.println("  " + result.instanceId() + " failed: " + result.code());
                }
            }
        } catch (EcsException e) {
            switch (e.code()) {
                case DEPENDENCY_VIOLATION_WINDOWS_INSTANCE -> out.println("  Windows takes no key pair: " + e.code());
                case INVALID_KEY_PAIR_NAME_NOT_FOUND -> out.println("  no such key pair");
                default -> throw e; // e.rawCode(), e.requestId(), e.httpStatus(), e.documentedFor()
            }
        }
        // readme: end
    }
}
