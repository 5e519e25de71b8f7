package dev.tenon.runtime.credentials;

import dev.tenon.runtime.decode.Answers;
import dev.tenon.runtime.decode.Cursor;
import dev.tenon.runtime.decode.FieldNames;
import dev.tenon.runtime.error.DecodeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads temporary credentials as the metadata service and STS send them. */
public final class LeaseReader {
    private static final FieldNames NAMES =
            FieldNames.of("AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration", "Credentials", "RequestId");

    private LeaseReader() {}

    /**
     * Reads an answer.
     *
     * @param source whose answer it is, for the message
     * @param body the answer
     */
    public static RefreshingProvider.Lease read(String source, byte[] body) {
        try {
            return read(source, Answers.open(body, body.length, null));
        } catch (DecodeException unreadable) {
            throw new CredentialsException(source + " gave an answer that cannot be read");
        }
    }

    /**
     * Reads an answer.
     *
     * @param source whose answer it is, for the message
     * @param cursor stands in front of it
     */
    public static RefreshingProvider.Lease read(String source, Cursor cursor) {
        cursor.beginRoot("AssumeRoleResponse", NAMES);
        RefreshingProvider.Lease lease = fields(cursor, 0);
        if (lease == null) {
            throw new CredentialsException(source + " gave an answer without credentials");
        }
        return lease;
    }

    private static RefreshingProvider.@Nullable Lease fields(Cursor cursor, int depth) {
        String id = null;
        String secret = null;
        String token = null;
        Instant expiration = null;
        RefreshingProvider.Lease inner = null;
        int field;
        while ((field = cursor.nextField()) >= 0) {
            switch (field) {
                case 0 -> id = cursor.string();
                case 1 -> secret = cursor.string();
                case 2 -> token = cursor.string();
                case 3 -> expiration = cursor.timestamp("");
                case 4 -> {
                    if (depth == 0 && cursor.beginStruct(NAMES)) {
                        inner = fields(cursor, 1);
                    }
                }
                default -> cursor.string();
            }
        }
        if (id == null || secret == null || token == null || expiration == null) {
            return inner;
        }
        return new RefreshingProvider.Lease(EnvironmentProvider.made(id, secret, token), expiration);
    }
}
