package dev.tenon.clients;

import java.util.List;
import java.util.Map;

/** What a call gave, in terms that every client has. */
sealed interface Outcome {
    /**
     * A binding.
     *
     * @param keyPair the key pair
     * @param total how many instances the call was about
     * @param failed how many of them failed
     * @param codes the code of each instance
     */
    record Bound(String keyPair, int total, int failed, Map<String, String> codes) implements Outcome {}

    /**
     * A list of instances.
     *
     * @param total how many there are
     * @param instances id, state and key pair of each
     */
    record Listed(int total, List<String> instances) implements Outcome {}

    /**
     * A refusal.
     *
     * @param code the error code
     * @param status the HTTP status
     */
    record Refused(String code, int status) implements Outcome {}
}
