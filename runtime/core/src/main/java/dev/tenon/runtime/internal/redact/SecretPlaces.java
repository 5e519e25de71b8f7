package dev.tenon.runtime.internal.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where secrets are in a text with escapes, which may begin or end in a secret, too: {@code %2} before one that begins with C. */
final class SecretPlaces {
    /** How much room a character takes in all layers of escapes. */
    private static final int WIDEST = 16;

    private final String text;
    private final FoldedText folded;

    /** From the first character of a place to the one behind its last. */
    private record Place(int from, int to) {}

    SecretPlaces(String text) {
        this.text = text;
        this.folded = FoldedText.of(text);
    }

    /** The text without a secret. */
    String without(Secret secret) {
        List<Place> places = new ArrayList<>();
        addFolded(secret, places);
        addInsideEscapes(secret, places);
        if (!Secret.isPlain(secret.text())) {
            addLiteral(secret.text(), places);
        }
        if (places.isEmpty()) {
            return text;
        }
        places.sort(Comparator.comparingInt(Place::from));
        StringBuilder shown = new StringBuilder(text.length());
        int copied = 0;
        for (Place place : places) {
            if (place.from() >= copied) {
                shown.append(text, copied, place.from()).append(Redactor.HIDDEN);
            }
            copied = Math.max(copied, place.to());
        }
        return shown.append(text, copied, text.length()).toString();
    }

    private void addFolded(Secret secret, List<Place> places) {
        int index = 0;
        while (index < folded.length()) {
            int common = common(folded, index, secret.folded());
            boolean cut = isCut(folded, index + common, common, secret);
            if (secret.isEnough(common) || cut) {
                int to = cut ? text.length() : folded.end(index + common - 1);
                places.add(new Place(folded.start(index), to));
                index += common;
            } else {
                index++;
            }
        }
    }

    /** Whether the text ends after the beginning of a secret. */
    private static boolean isCut(FoldedText text, int end, int common, Secret secret) {
        return common >= Secret.SHORTEST && common < secret.folded().length() && text.endsAt(end);
    }

    /** What looks like an escape may be a few characters and the beginning of a secret. */
    private void addInsideEscapes(Secret secret, List<Place> places) {
        int last = -1;
        for (int index = 0; index < folded.length(); index++) {
            int start = folded.start(index);
            if (start != last) {
                for (int inside = start + 1; inside < folded.end(index); inside++) {
                    addFrom(inside, secret, places);
                }
            }
            last = start;
        }
    }

    private void addFrom(int from, Secret secret, List<Place> places) {
        if (FoldedText.blank(text.charAt(from)) != secret.folded().charAt(0)) {
            return;
        }
        FoldedText first = window(from, Secret.SHORTEST);
        if (common(first, 0, secret.folded()) < Secret.SHORTEST) {
            return;
        }
        FoldedText rest = window(from, secret.folded().length());
        int common = common(rest, 0, secret.folded());
        boolean whole = from + WIDEST * secret.folded().length() >= text.length();
        boolean cut = whole && isCut(rest, common, common, secret);
        if (secret.isEnough(common) || cut) {
            places.add(new Place(from, cut ? text.length() : from + rest.end(common - 1)));
        }
    }

    private FoldedText window(int from, int characters) {
        return FoldedText.of(text.substring(from, Math.min(text.length(), from + WIDEST * characters)));
    }

    private void addLiteral(String secret, List<Place> places) {
        int at = text.indexOf(secret);
        while (at >= 0) {
            places.add(new Place(at, at + secret.length()));
            at = text.indexOf(secret, at + secret.length());
        }
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
}
