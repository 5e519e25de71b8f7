package dev.tenon.runtime.internal.http;

import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import java.io.IOException;
import java.net.InetAddress;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate of this machine, for servers that have it and clients that trust it. */
final class LocalTls {
    private static final HeldCertificate LOCALHOST =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    private static final HandshakeCertificates SERVER =
            new HandshakeCertificates.Builder().heldCertificate(LOCALHOST).build();
    private static final HandshakeCertificates TRUST = new HandshakeCertificates.Builder()
            .addTrustedCertificate(LOCALHOST.certificate())
            .build();

    private LocalTls() {}

    static SSLServerSocket listener() throws IOException {
        return (SSLServerSocket)
                SERVER.sslContext().getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    static SSLSocketFactory serverSockets() {
        return SERVER.sslSocketFactory();
    }

    /** To a server on this machine, which is named {@code localhost} there. */
    static KeyPairClient.Builder clientTo(String endpoint) {
        return Clients.to(endpoint)
                .httpClient(new OkHttpClient.Builder()
                        .sslSocketFactory(TRUST.sslSocketFactory(), TRUST.trustManager())
                        .build());
    }
}
