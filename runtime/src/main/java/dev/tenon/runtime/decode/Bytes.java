package dev.tenon.runtime.decode;

import java.nio.charset.StandardCharsets;

/** Names the readers look for themselves. */
final class Bytes {
    static final byte[] NONE = {};
    static final byte[] NIL = of("nil");
    static final byte[] CODE = of("Code");
    static final byte[] LOWER_CODE = of("code");
    static final byte[] REQUEST_ID = of("RequestId");
    static final byte[] LOWER_REQUEST_ID = of("requestId");

    private Bytes() {}

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
