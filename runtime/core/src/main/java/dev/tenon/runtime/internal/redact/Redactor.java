package dev.tenon.runtime.internal.redact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes the secrets of one call from text from outside, whatever escapes a server puts around them: secrets, tokens
 * and signatures of every attempt, and the values of sensitive parameters. A secret of which only the beginning is
 * repeated is removed from 12 characters on, and from 4 at the end of the text, which may have been cut there, even in
 * the middle of an escape. Not covered: secrets that were hashed, reversed, spread over several members or encoded as
 * Base64 again. Thread-safe.
 */
public final class Redactor {
    static final String HIDDEN = "***";
    /** The secret of a key, a signature or two; a session token. */
    private static final int USUAL = 4;

    private final List<String> texts = new ArrayList<>(USUAL);
    /** The same, as they are looked for. */
    private @Nullable List<Secret> known;

    /** Adds a secret; null and what is too short to tell from a word are passed over. */
    public synchronized void add(@Nullable String secret) {
        if (secret != null && secret.length() >= Secret.SHORTEST && !texts.contains(secret)) {
            texts.add(secret);
            known = null;
        }
    }

    /** A text without the secrets. */
    public String redact(String text) {
        String redacted = text;
        for (Secret secret : secrets()) {
            redacted = without(redacted, secret);
        }
        return redacted;
    }

    /**
     * A sentence of our own, which may quote texts from outside, without the secrets. A secret that could be a word, such as
     * one that somebody made up to try something, is left where none of these texts holds it: the sentence has the word of
     * itself then, and taking it out would tell what the secret is.
     *
     * @param sentence what is shown
     * @param quoted every text that the sentence may have words of
     */
    public String redactOwn(String sentence, List<String> quoted) {
        String redacted = sentence;
        for (Secret secret : secrets()) {
            if (!secret.isWord() || quoted.stream().anyMatch(text -> holds(text, secret))) {
                redacted = without(redacted, secret);
            }
        }
        return redacted;
    }

    private static boolean holds(String text, Secret secret) {
        return !without(text, secret).equals(text);
    }

    private synchronized List<Secret> secrets() {
        List<Secret> all = known;
        if (all == null) {
            all = new ArrayList<>(texts.size());
            for (String text : texts) {
                all.add(Secret.of(text));
            }
            known = all;
        }
        return all;
    }

    private static String without(String text, Secret secret) {
        if (text.length() < Secret.SHORTEST) {
            return text;
        }
        return Secret.isPlain(text) ? withoutPlain(text, secret) : new SecretPlaces(text).without(secret);
    }

    private static String withoutPlain(String text, Secret secret) {
        StringBuilder shown = null;
        int copied = 0;
        int index = 0;
        while (index < text.length()) {
            int common = common(text, index, secret.folded());
            if (!secret.isEnough(common) && !(common >= Secret.SHORTEST && index + common == text.length())) {
                index++;
                continue;
            }
            shown = shown == null ? new StringBuilder(text.length()) : shown;
            shown.append(text, copied, index).append(HIDDEN);
            index += common;
            copied = index;
        }
        return shown == null ? text : shown.append(text, copied, text.length()).toString();
    }

    private static int common(String text, int at, String secret) {
        int most = Math.min(secret.length(), text.length() - at);
        int common = 0;
        while (common < most && FoldedText.blank(text.charAt(at + common)) == secret.charAt(common)) {
            common++;
        }
        return common;
    }

    /** How many secrets there are, and nothing of them. */
    @Override
    public synchronized String toString() {
        return "Redactor[" + texts.size() + " secrets]";
    }
}
