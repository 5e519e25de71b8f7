package com.example.keys;

import com.example.keys.cloud.AttachKeyPairRequest;
import com.example.keys.cloud.EcsClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Calls an address where nothing listens: everything up to the socket works. */
public final class Main {
    private Main() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (EcsClient ecs = EcsClient.builder()
                .endpoint("http://127.0.0.1:" + port)
                .allowInsecureHttp(true)
                .credentials(Credentials.of("id", "secret"))
                .maxAttempts(1)
                .build()) {
            ecs.attachKeyPair(AttachKeyPairRequest.builder()
                    .regionId("cn-hangzhou")
                    .keyPairName("deploy")
                    .instanceIds("i-1")
                    .build());
        } catch (TransportException refused) {
            System.out.println("call from module " + EcsClient.class.getModule().getName() + " to "
                    + TransportException.class.getModule().getName() + " ended as " + refused.kind());
        }
    }
}
