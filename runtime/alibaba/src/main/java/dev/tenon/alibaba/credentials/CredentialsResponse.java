package dev.tenon.alibaba.credentials;

import dev.tenon.runtime.credentials.CredentialsException;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.generated.StructureReader;
import dev.tenon.runtime.internal.decode.Responses;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the temporary credentials that STS and the metadata service respond with. */
final class CredentialsResponse {
    private static final Structure CREDENTIALS = Structure.of(
            1,
            Field.string("AccessKeyId"),
            Field.string("AccessKeySecret"),
            Field.string("SecurityToken"),
            Field.timestamp("Expiration", ""));
    private static final Structure ROOT =
            CREDENTIALS.with(0, Field.structure("Credentials", CREDENTIALS), Field.string("RequestId"));

    private CredentialsResponse() {}

    /**
     * Reads a response.
     *
     * @param source who sent it, for the message
     * @param body the response
     */
    static ExpiringCredentials read(String source, byte[] body) {
        try {
            return read(source, Responses.open(body, body.length, null));
        } catch (DecodeException unreadable) {
            throw new CredentialsException(source + " gave a response that cannot be read");
        }
    }

    /**
     * Reads a response.
     *
     * @param source who sent it, for the message
     * @param response stands in front of it
     */
    static ExpiringCredentials read(String source, StructureReader response) {
        ExpiringCredentials read = response.read("AssumeRoleResponse", ROOT, CredentialsResponse::of);
        if (read == null) {
            throw new CredentialsException(source + " gave a response without credentials");
        }
        return read;
    }

    private static @Nullable ExpiringCredentials of(int record, StructureReader values) {
        String id = values.next();
        String secret = values.next();
        String token = values.next();
        Instant expiration = values.next();
        if (id == null || secret == null || token == null || expiration == null) {
            return record == 0 ? values.next() : null;
        }
        return new ExpiringCredentials(EnvironmentProvider.made(id, secret, token), expiration);
    }
}
