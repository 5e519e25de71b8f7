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
    private static final String HIDDEN = "***";
    /** What is shorter would hide pieces of ordinary words. */
    private static final int SHORTEST = 4;

    private static final int PREFIX = 12;
    /** The secret of a key, a signature or two; a session token. */
    private static final int USUAL = 4;

    private final List<String> texts = new ArrayList<>(USUAL);
    /** The same, folded. */
    private @Nullable List<String> folded;

    /** Adds a secret; null and what is too short to tell from a word are passed over. */
    public synchronized void add(@Nullable String secret) {
        if (secret != null && secret.length() >= SHORTEST && !texts.contains(secret)) {
            texts.add(secret);
            folded = null;
        }
    }

    /** A text without the secrets. */
    public String redact(String text) {
        String redacted = text;
        for (String secret : secrets()) {
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
        for (String secret : secrets()) {
            if (!isWord(secret) || quoted.stream().anyMatch(text -> holds(text, secret))) {
                redacted = without(redacted, secret);
            }
        }
        return redacted;
    }

    private static boolean holds(String text, String secret) {
        return !without(text, secret).equals(text);
    }

    /** Whether it has letters only, and no more than a word has; what was made at random has not. */
    private static boolean isWord(String secret) {
        return secret.length() < PREFIX
                && secret.chars()
                        .allMatch(letter -> (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'));
    }

    private synchronized List<String> secrets() {
        List<String> known = folded;
        if (known == null) {
            known = new ArrayList<>(texts.size());
            for (String text : texts) {
                known.add(
                        isPlain(text)
                                ? text.replace(' ', '+')
                                : FoldedText.of(text).text());
            }
            folded = known;
        }
        return known;
    }

    private static String without(String text, String secret) {
        if (text.length() < SHORTEST) {
            return text;
        }
        return isPlain(text) ? withoutPlain(text, secret) : withoutFolded(text, secret);
    }

    /** Whether a text is literal: no escapes, nothing composed. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character >= 0x80 || character == '%' || character == '&' || character == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String withoutPlain(String text, String secret) {
        StringBuilder shown = null;
        int copied = 0;
        int index = 0;
        while (index < text.length()) {
            int common = common(text, index, secret);
            if (!isEnough(common, index, text.length(), secret)) {
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

    private static boolean isEnough(int common, int index, int end, String secret) {
        return common >= Math.min(secret.length(), PREFIX) || (common >= SHORTEST && index + common == end);
    }

    private static String withoutFolded(String text, String secret) {
        FoldedText folded = FoldedText.of(text);
        StringBuilder shown = null;
        int copied = 0;
        int index = 0;
        while (index < folded.length()) {
            int common = common(folded, index, secret);
            boolean enough = common >= Math.min(secret.length(), PREFIX);
            boolean cut = common >= SHORTEST && common < secret.length() && folded.endsAt(index + common);
            if (!enough && !cut) {
                index++;
                continue;
            }
            if (shown == null) {
                shown = new StringBuilder(text.length());
            }
            shown.append(text, copied, folded.start(index)).append(HIDDEN);
            copied = cut ? text.length() : folded.end(index + common - 1);
            index += common;
        }
        return shown == null ? text : shown.append(text, copied, text.length()).toString();
    }

    /** How many characters of the secret, from its first, are at a place in the text. */
    private static int common(FoldedText text, int at, String secret) {
        int most = Math.min(secret.length(), text.length() - at);
        int common = 0;
        while (common < most && text.character(at + common) == secret.charAt(common)) {
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
