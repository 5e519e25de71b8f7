package dev.tenon.runtime.credentials;

import dev.tenon.runtime.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * An access key, with a security token if it is temporary. Immutable. Never prints its secret or token, compares by
 * identity so that comparisons reveal nothing, and cannot be serialised.
 */
public final class Credentials implements CredentialsProvider {
    private static final Credentials ANONYMOUS = new Credentials("", "", null);

    private final String accessKeyId;
    private final String secret;
    private final @Nullable String securityToken;

    private Credentials(String accessKeyId, String secret, @Nullable String securityToken) {
        this.accessKeyId = accessKeyId;
        this.secret = secret;
        this.securityToken = securityToken;
    }

    /**
     * A long-term access key.
     *
     * @param accessKeyId the identifier
     * @param accessKeySecret the secret
     * @throws InvalidRequestException when one of them is empty or contains spaces, control characters or non-ASCII
     *     characters, as a key pasted with its line break does
     */
    public static Credentials of(String accessKeyId, String accessKeySecret) {
        return new Credentials(plain("accessKeyId", accessKeyId), plain("accessKeySecret", accessKeySecret), null);
    }

    /**
     * A temporary access key.
     *
     * @param accessKeyId the identifier
     * @param accessKeySecret the secret
     * @param securityToken the token that came with them
     * @throws InvalidRequestException as for {@link #of(String, String)}
     */
    public static Credentials of(String accessKeyId, String accessKeySecret, String securityToken) {
        return new Credentials(
                plain("accessKeyId", accessKeyId),
                plain("accessKeySecret", accessKeySecret),
                plain("securityToken", securityToken));
    }

    /** No access key: requests go out unsigned. */
    public static Credentials anonymous() {
        return ANONYMOUS;
    }

    private static String plain(String name, String value) {
        if (value.isEmpty()) {
            throw new InvalidRequestException(name, "is empty");
        }
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character <= ' ' || character >= 0x7f) {
                throw new InvalidRequestException(
                        name,
                        "contains a space, a line break or a non-ASCII character; was it pasted with something"
                                + " around it?");
            }
        }
        return value;
    }

    /** The identifier; empty for anonymous calls. */
    public String accessKeyId() {
        return accessKeyId;
    }

    /** The secret. Only signers need it. */
    public String accessKeySecret() {
        return secret;
    }

    /** The token of a temporary key. */
    public @Nullable String securityToken() {
        return securityToken;
    }

    /** Whether requests go out unsigned. */
    public boolean isAnonymous() {
        return secret.isEmpty();
    }

    /** Itself. */
    @Override
    public Credentials current() {
        return this;
    }

    /** Itself. */
    @Override
    public Credentials credentials() {
        return this;
    }

    /** The first four characters of the identifier, and nothing of the secret. */
    @Override
    public String toString() {
        if (isAnonymous()) {
            return "Credentials[anonymous]";
        }
        return "AccessKeyId=" + (accessKeyId.length() > 8 ? accessKeyId.substring(0, 4) : "") + "****, secret=***";
    }
}
