package dev.tenon.benchmarks.server;

import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.ResponseBodies;
import dev.tenon.benchmarks.work.Work;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Status line, headers and body of one response, ready to be written at once. */
final class CannedResponse {
    private final byte[] bytes;

    CannedResponse(Work work) {
        byte[] body = ResponseBodies.body(work);
        int status = ResponseBodies.status(work);
        String head = "HTTP/1.1 " + status + (status == 200 ? " OK" : " Forbidden") + "\r\n"
                + "Date: Sun, 22 Nov 2026 03:00:00 GMT\r\n"
                + "Content-Type: " + ResponseBodies.contentType(work) + "\r\n"
                + "Content-Length: " + body.length + "\r\n"
                + "Connection: keep-alive\r\n"
                + "x-acs-request-id: " + Inputs.REQUEST_ID + "\r\n\r\n";
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        this.bytes = whole.toByteArray();
    }

    byte[] bytes() {
        return bytes;
    }
}
