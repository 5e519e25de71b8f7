package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.generated.StructureReader;
import org.jspecify.annotations.Nullable;

/**
 * What a server says when it refuses a request; both documented spellings of each name are read, in JSON and in XML.
 *
 * @param code the code; empty when there is none
 * @param message the server's words; empty when there are none
 * @param requestId the server's identifier of the request
 * @param hostId the server's name for itself
 * @param recommend the address of the server's own advice
 */
public record ErrorEnvelope(
        String code,
        String message,
        @Nullable String requestId,
        @Nullable String hostId,
        @Nullable String recommend) {
    /** Nothing could be read. */
    public static final ErrorEnvelope NONE = new ErrorEnvelope("", "", null, null, null);

    private static final Structure INNER = Structure.of(
            1,
            Field.string("Code").alias("code"),
            Field.string("Message").alias("message"),
            Field.string("RequestId").alias("requestId"),
            Field.string("HostId").alias("hostId"),
            Field.string("Recommend").alias("recommend"));
    private static final Structure OUTER =
            INNER.with(0, Field.structure("Error", INNER).alias("error"));

    /**
     * Reads a refusal; never fails, an unreadable one is {@link #NONE}.
     *
     * @param body holds the answer
     * @param length how many bytes of it are the answer
     * @param contentType the content type, when the server sent one
     */
    public static ErrorEnvelope read(byte[] body, int length, @Nullable String contentType) {
        try {
            Cursor cursor = Responses.open(body, length, contentType);
            ErrorEnvelope envelope = cursor.read("Error", OUTER, ErrorEnvelope::of);
            cursor.finish();
            return envelope;
        } catch (DecodeException unreadable) {
            return NONE;
        }
    }

    /** What the gateways of some services put into a structure of its own counts where the outer one says nothing. */
    private static ErrorEnvelope of(int record, StructureReader values) {
        String code = values.next();
        String message = values.next();
        String requestId = values.next();
        String hostId = values.next();
        String recommend = values.next();
        ErrorEnvelope given = record == OUTER.record() ? values.next() : null;
        ErrorEnvelope inner = given == null ? NONE : given;
        return new ErrorEnvelope(
                code == null ? inner.code : code.strip(),
                message == null ? inner.message : message.strip(),
                requestId == null ? inner.requestId : requestId.strip(),
                hostId == null ? inner.hostId : hostId,
                recommend == null ? inner.recommend : recommend);
    }

    /** Names the refusal without quoting the server. */
    @Override
    public String toString() {
        return "ErrorEnvelope[requestId=" + requestId + "]";
    }
}
