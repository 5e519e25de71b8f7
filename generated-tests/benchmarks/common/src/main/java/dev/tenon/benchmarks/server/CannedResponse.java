package dev.tenon.benchmarks.server;

import dev.tenon.benchmarks.work.CannedBody;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.ResponseBodies;
import dev.tenon.benchmarks.work.Work;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Status line, headers and body of one response, ready to be written at once.
 *
 * @param mark what the requests that get it contain; empty when all do
 * @param bytes the whole response
 */
@SuppressWarnings("ArrayRecordComponent") // written and never changed
record CannedResponse(String mark, byte[] bytes) {
    /** The responses of one kind of work: a request gets the first whose mark it contains. */
    static List<CannedResponse> of(Work work) {
        return ResponseBodies.bodies(work).stream().map(body -> of(work, body)).toList();
    }

    private static CannedResponse of(Work work, CannedBody body) {
        int status = ResponseBodies.status(work);
        String head = "HTTP/1.1 " + status + (status == 200 ? " OK" : " Forbidden") + "\r\n"
                + "Date: Sun, 22 Nov 2026 03:00:00 GMT\r\n"
                + "Content-Type: " + ResponseBodies.contentType(work) + "\r\n"
                + "Content-Length: " + body.bytes().length + "\r\n"
                + "Connection: keep-alive\r\n"
                + "x-acs-request-id: " + Inputs.REQUEST_ID + "\r\n\r\n";
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.bytes().length);
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body.bytes());
        return new CannedResponse(body.mark(), whole.toByteArray());
    }
}
