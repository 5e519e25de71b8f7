package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ErrorDetails;

/** What a reader of the message can do about it. */
final class Hints {
    private Hints() {}

    static String of(ErrorDetails details, String serverMessage, CallState state, boolean nonceUsed) {
        String code = details.rawCode();
        if (nonceUsed) {
            return "; the server saw this request before: an earlier copy of it may have been carried out";
        }
        if (code.equals("SignatureDoesNotMatch")) {
            String diagnosis = SignatureDoctor.diagnose(serverMessage, state.stringToSign());
            return diagnosis == null
                    ? "; check the access key secret, and that nothing between here and the server changes requests"
                    : "; " + diagnosis;
        }
        if (code.equals("IncompleteSignature")) {
            return "; something between here and the server changes requests, or the signature style is not accepted";
        }
        if (code.startsWith("InvalidAccessKeyId")) {
            return "; the access key id is unknown, disabled, or of another account or site";
        }
        return code.equals("UNEXPECTED_REDIRECT") ? "; check the endpoint and whether a proxy needs a login" : "";
    }
}
