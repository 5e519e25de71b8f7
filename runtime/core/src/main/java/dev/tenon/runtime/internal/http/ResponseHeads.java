package dev.tenon.runtime.internal.http;

import java.net.ProtocolException;
import okhttp3.Headers;
import okhttp3.Response;

/**
 * Refuses responses that do not say in one way where they end; those that say it in two may end somebody else's response.
 * OkHttp limits the size of all headers together, but not their number, and takes a negative length.
 */
final class ResponseHeads {
    private static final int MAX_HEADERS = 500;
    private static final int MAX_LENGTH_DIGITS = 18;

    private ResponseHeads() {}

    static void requireSound(Response response) throws ProtocolException {
        Headers headers = response.headers();
        if (headers.size() > MAX_HEADERS) {
            throw new ProtocolException("the response has more than " + MAX_HEADERS + " headers");
        }
        String length = null;
        boolean coded = false;
        for (int index = 0; index < headers.size(); index++) {
            String name = headers.name(index);
            if (name.equalsIgnoreCase("Content-Length")) {
                String value = headers.value(index).strip();
                if (!isLength(value)) {
                    throw new ProtocolException("the length of the response is not a number");
                }
                if (length != null && !length.equals(value)) {
                    throw new ProtocolException("the response states two lengths");
                }
                length = value;
            } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
                coded = true;
            }
        }
        if (length != null && coded) {
            throw new ProtocolException("the response states its length in two ways");
        }
    }

    private static boolean isLength(String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH_DIGITS) {
            return false;
        }
        for (int index = 0; index < value.length(); index++) {
            if (value.charAt(index) < '0' || value.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }
}
