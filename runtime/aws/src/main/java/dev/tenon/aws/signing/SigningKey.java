package dev.tenon.aws.signing;

import dev.tenon.runtime.credentials.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The key of one day, region and service, derived from a secret. */
final class SigningKey {
    private static final String TERMINATOR = "aws4_request";

    private final Credentials owner;
    private final String scope;
    private final byte[] key;

    private SigningKey(Credentials owner, String scope, byte[] key) {
        this.owner = owner;
        this.scope = scope;
        this.key = key;
    }

    /** What a key is for, such as {@code 20150830/us-east-1/iam/aws4_request}. */
    static String scope(String date, String region, String service) {
        return date + "/" + region + "/" + service + "/" + TERMINATOR;
    }

    /** Derives a key. */
    static SigningKey derive(Credentials credentials, String date, String region, String service) {
        byte[] secret = ("AWS4" + credentials.accessKeySecret()).getBytes(StandardCharsets.UTF_8);
        byte[] ofDate = Sha256.hmac(secret, date);
        Arrays.fill(secret, (byte) 0);
        byte[] ofService = Sha256.hmac(Sha256.hmac(ofDate, region), service);
        return new SigningKey(credentials, scope(date, region, service), Sha256.hmac(ofService, TERMINATOR));
    }

    /** Whether it is the key of these credentials for that scope. */
    boolean fits(Credentials credentials, String wanted) {
        return owner == credentials && scope.equals(wanted);
    }

    byte[] sign(String text) {
        return Sha256.hmac(key, text);
    }
}
