package dev.tenon.runtime.call;

import java.net.ProtocolException;
import okhttp3.Headers;
import okhttp3.Response;

/** Answers must say in one way only where they end; those that say it in two may end somebody else's answer. */
final class Framing {
    private Framing() {}

    static void check(Response response) throws ProtocolException {
        Response network = response.networkResponse();
        Headers headers = (network == null ? response : network).headers();
        String length = null;
        boolean differs = false;
        boolean coded = false;
        for (int index = 0; index < headers.size(); index++) {
            String name = headers.name(index);
            if (name.equalsIgnoreCase("Content-Length")) {
                differs |= length != null && !length.equals(headers.value(index));
                length = headers.value(index);
            } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
                coded = true;
            }
        }
        if (differs || (length != null && coded)) {
            throw new ProtocolException("the answer states its length in two ways");
        }
    }
}
