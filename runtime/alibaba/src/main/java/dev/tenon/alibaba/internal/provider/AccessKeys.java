package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.json.JsonObject;
import dev.tenon.alibaba.internal.json.MalformedJsonException;
import dev.tenon.alibaba.internal.settings.Shown;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Makes credentials of what was found, and quotes nothing of it when that fails. */
public final class AccessKeys {
    private AccessKeys() {}

    /**
     * An access key, temporary when there is a token.
     *
     * @param id the identifier
     * @param secret the secret
     * @param token the security token
     * @throws InvalidRequestException when one of them cannot be right
     */
    public static Credentials of(String id, String secret, @Nullable String token) {
        return token == null ? Credentials.of(id, secret) : Credentials.of(id, secret, token);
    }

    /**
     * A temporary access key.
     *
     * @param source who gave it, for messages
     * @param id the identifier
     * @param secret the secret
     * @param token the security token
     * @param expiration when it expires
     * @throws CredentialsException when a member is missing or cannot be right
     */
    public static ExpiringCredentials temporary(
            String source,
            @Nullable String id,
            @Nullable String secret,
            @Nullable String token,
            @Nullable Instant expiration) {
        if (id == null || secret == null || token == null || expiration == null) {
            String missing = id == null
                    ? "AccessKeyId"
                    : secret == null ? "AccessKeySecret" : token == null ? "SecurityToken" : "Expiration";
            throw new CredentialsException(source + " returned credentials without " + missing);
        }
        try {
            return new ExpiringCredentials(of(id, secret, token), expiration);
        } catch (InvalidRequestException refused) {
            throw new CredentialsException(source + " returned unusable credentials: " + refused.getMessage());
        }
    }

    /**
     * Reads the document in which the metadata service and credential services respond.
     *
     * @param source who sent it, for messages
     * @param document the document
     * @throws CredentialsException when it holds no credentials
     */
    static ExpiringCredentials read(String source, byte[] document) {
        try {
            JsonObject response = JsonObject.parse(document);
            String code = response.text("Code");
            if (code != null && !code.equals("Success")) {
                String shown = Shown.isWord(code) ? code : "a code that is not a word";
                throw new CredentialsException(source + " says " + shown + " instead of Success");
            }
            return temporary(
                    source,
                    response.text("AccessKeyId"),
                    response.text("AccessKeySecret"),
                    response.text("SecurityToken"),
                    time(source, response.text("Expiration")));
        } catch (MalformedJsonException malformed) {
            throw new CredentialsException(source + " returned a document that " + malformed.getMessage());
        }
    }

    /**
     * Reads a time in ISO 8601.
     *
     * @param source who sent it, for messages
     * @param text the time; null for none
     */
    static @Nullable Instant time(String source, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new CredentialsException(source + " returned an expiration that is not an ISO 8601 time");
        }
    }
}
