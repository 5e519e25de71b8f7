package dev.tenon.alibaba.signing;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.signing.SigningForm;
import org.jspecify.annotations.Nullable;

/**
 * What the signer adds with one access key, ready to be used again.
 *
 * @param owner the credentials
 * @param hmac signs with their secret
 * @param id names the key
 * @param token the pair of the security token; null for a lasting key
 */
@SuppressWarnings("ArrayRecordComponent") // written and never compared
record SigningPairs(Credentials owner, Hmac hmac, byte[] id, byte @Nullable [] token) {
    /** The last ones, when they are of these credentials; else new ones. */
    static SigningPairs of(@Nullable SigningPairs last, Credentials credentials) {
        if (last != null && last.owner == credentials) {
            return last;
        }
        String token = credentials.securityToken();
        return new SigningPairs(
                credentials,
                Hmac.of(null, "SHA-1", credentials, "&"),
                SigningForm.pair(CanonicalForm.ACCESS_KEY_ID, credentials.accessKeyId()),
                token == null ? null : SigningForm.pair(CanonicalForm.SECURITY_TOKEN, token));
    }

    /** Whose they are, and no token. */
    @Override
    public String toString() {
        return "SigningPairs[" + owner + "]";
    }
}
