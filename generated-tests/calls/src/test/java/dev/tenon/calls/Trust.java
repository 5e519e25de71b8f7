package dev.tenon.calls;

import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate of the loopback address, and clients that trust it. */
final class Trust {
    private static final HeldCertificate LOOPBACK =
            new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();

    /** What servers use. */
    static final HandshakeCertificates SERVER =
            new HandshakeCertificates.Builder().heldCertificate(LOOPBACK).build();

    private static final HandshakeCertificates CLIENT = new HandshakeCertificates.Builder()
            .addTrustedCertificate(LOOPBACK.certificate())
            .build();

    private Trust() {}

    static void grant(OkHttpClient.Builder client) {
        client.sslSocketFactory(CLIENT.sslSocketFactory(), CLIENT.trustManager());
    }
}
