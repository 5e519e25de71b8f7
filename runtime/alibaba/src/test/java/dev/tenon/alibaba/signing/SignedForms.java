package dev.tenon.alibaba.signing;

import dev.tenon.alibaba.fixture.TestRequest;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.support.Forms;
import dev.tenon.support.ReferenceSigner;
import java.util.Map;

/** Signed forms, and how a server looks at them. */
final class SignedForms {
    static final Credentials CREDENTIALS = Credentials.of("testid", "testsecret");

    private SignedForms() {}

    static String form(Map<String, String> parameters) {
        return form(new HmacSha1Signer(), CREDENTIALS, parameters, "nonce");
    }

    static String form(HmacSha1Signer signer, Credentials credentials, Map<String, String> parameters, String nonce) {
        TestRequest request = TestRequest.post(parameters).with(credentials).at("2016-02-23T12:46:24Z", nonce);
        return signer.sign(request.input()).form().text();
    }

    /** What a server does: takes the form apart, and signs what it understood. */
    static void assertSignedRight(String form, String secret) {
        Map<String, String> received = Forms.parse(form);
        String signature = received.remove("Signature");
        // No assertion library here: this runs some hundred thousand times.
        if (!ReferenceSigner.sign("POST", received, secret).equals(signature)) {
            throw new AssertionError("wrong signature of " + received);
        }
    }
}
