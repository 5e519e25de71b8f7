package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Inputs;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/** One thread's form in the making, with the Mac that signs it. */
final class FormBuffer {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] METHOD = "POST&%2F&".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_NONCE =
            "&SignatureMethod=HMAC-SHA1&SignatureNonce=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_TIME = "&SignatureVersion=1.0&Timestamp=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_VERSION = "&Version=2014-05-26".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_SIGNATURE = "&Signature=".getBytes(StandardCharsets.US_ASCII);

    private final Mac mac;
    private final byte[] digest = new byte[20];
    private final Timestamp timestamp = new Timestamp();
    private final long run = new SecureRandom().nextLong();
    private long calls;
    private byte[] form = new byte[8192];
    private byte[] text = new byte[12288];
    private int at;

    FormBuffer() {
        try {
            this.mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(
                    (Inputs.ACCESS_KEY_SECRET + "&").getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    void start(byte[] head) {
        at = 0;
        bytes(head);
    }

    void bytes(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, form, at, encoded.length);
        at += encoded.length;
    }

    /** Percent-encodes a value. */
    void value(String value) {
        room(3 * value.length());
        for (int index = 0; index < value.length(); index++) {
            char one = value.charAt(index);
            if (unreserved(one)) {
                form[at++] = (byte) one;
            } else if (one < 0x80) {
                escape(one);
            } else {
                utf8(value.substring(index));
                return;
            }
        }
    }

    /** Percent-encodes a value that stands in quotes of JSON, with the escapes that JSON demands. */
    void quoted(String value) {
        room(3 * value.length());
        for (int index = 0; index < value.length(); index++) {
            char one = value.charAt(index);
            if (unreserved(one)) {
                form[at++] = (byte) one;
            } else if (one < ' ' || one == '"' || one == '\\' || one >= 0x80) {
                escaped(value.substring(index));
                return;
            } else {
                escape(one);
            }
        }
    }

    private void escaped(String rest) {
        StringBuilder json = new StringBuilder();
        for (int index = 0; index < rest.length(); index++) {
            char one = rest.charAt(index);
            if (one < ' ') {
                json.append("\\u00").append((char) HEX[one >> 4]).append((char) HEX[one & 15]);
            } else {
                json.append(one == '"' || one == '\\' ? "\\" : "").append(one);
            }
        }
        utf8(json.toString());
    }

    private void utf8(String rest) {
        byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
        room(3 * bytes.length);
        for (byte one : bytes) {
            if (one > 0 && unreserved((char) one)) {
                form[at++] = one;
            } else {
                escape(one & 0xFF);
            }
        }
    }

    private void escape(int one) {
        form[at++] = '%';
        form[at++] = HEX[one >> 4];
        form[at++] = HEX[one & 15];
    }

    /** Adds what each attempt has of its own, signs and gives the whole body. */
    byte[] signed() {
        bytes(BEFORE_NONCE);
        room(32);
        hex(run);
        hex(calls++);
        bytes(BEFORE_TIME);
        bytes(timestamp.encoded());
        bytes(BEFORE_VERSION);
        sign();
        bytes(BEFORE_SIGNATURE);
        for (byte one : Base64.getEncoder().encode(digest)) {
            value((char) one);
        }
        return Arrays.copyOf(form, at);
    }

    byte[] unsigned() {
        return Arrays.copyOf(form, at);
    }

    private void sign() {
        if (text.length < 3 * at) {
            text = new byte[6 * at];
        }
        int to = 0;
        for (int from = 0; from < at; from++) {
            byte one = form[from];
            if (one == '%' || one == '&' || one == '=') {
                text[to++] = '%';
                text[to++] = HEX[one >> 4];
                text[to++] = HEX[one & 15];
            } else {
                text[to++] = one;
            }
        }
        mac.update(METHOD);
        mac.update(text, 0, to);
        try {
            mac.doFinal(digest, 0);
        } catch (ShortBufferException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void value(char one) {
        room(3);
        if (unreserved(one)) {
            form[at++] = (byte) one;
        } else {
            escape(one);
        }
    }

    private void hex(long value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            form[at++] = HEX[(int) (value >>> shift) & 15];
        }
    }

    private static boolean unreserved(char one) {
        return (one >= 'a' && one <= 'z')
                || (one >= '0' && one <= '9')
                || (one >= 'A' && one <= 'Z')
                || one == '-'
                || one == '_'
                || one == '.'
                || one == '~';
    }

    private void room(int wanted) {
        if (form.length - at < wanted) {
            form = Arrays.copyOf(form, 2 * (at + wanted));
        }
    }
}
