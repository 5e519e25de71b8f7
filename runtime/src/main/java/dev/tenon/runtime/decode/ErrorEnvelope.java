package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
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

    private static final FieldNames NAMES = FieldNames.of(
            "Code",
            "code",
            "Message",
            "message",
            "RequestId",
            "requestId",
            "HostId",
            "hostId",
            "Recommend",
            "recommend",
            "Error",
            "error");

    /**
     * Reads a refusal; never fails, an unreadable one is {@link #NONE}.
     *
     * @param body holds the answer
     * @param length how many bytes of it are the answer
     * @param contentType the content type, when the server sent one
     */
    public static ErrorEnvelope read(byte[] body, int length, @Nullable String contentType) {
        try {
            Cursor cursor = Answers.open(body, length, contentType);
            cursor.beginRoot("Error", NAMES);
            ErrorEnvelope envelope = fields(cursor, 0);
            cursor.finish();
            return envelope;
        } catch (DecodeException unreadable) {
            return NONE;
        }
    }

    private static ErrorEnvelope fields(Cursor cursor, int depth) {
        String code = null;
        String message = null;
        String requestId = null;
        String hostId = null;
        String recommend = null;
        ErrorEnvelope inner = NONE;
        int field;
        while ((field = cursor.nextField()) >= 0) {
            switch (field) {
                case 0, 1 -> code = cursor.string();
                case 2, 3 -> message = cursor.string();
                case 4, 5 -> requestId = cursor.string();
                case 6, 7 -> hostId = cursor.string();
                case 8, 9 -> recommend = cursor.string();
                default -> {
                    if (depth == 0 && cursor.beginStruct(NAMES)) {
                        inner = fields(cursor, 1);
                    }
                }
            }
        }
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
