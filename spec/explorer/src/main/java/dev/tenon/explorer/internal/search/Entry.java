package dev.tenon.explorer.internal.search;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What can be found: an operation, or an error code.
 *
 * @param name the name in lower case
 * @param text summary or explanation in lower case, all languages
 * @param parts what else it is found by
 * @param line what a list shows of it
 */
record Entry(String name, String text, List<Part> parts, JsonValue line) {
    Entry(String name, LocalizedText text, List<Part> parts, JsonValue line) {
        this(Folded.of(name), Folded.of(text), parts, line);
    }

    /** Finds all words; the result is as good as its worst word. */
    Optional<Match> match(List<String> words) {
        Match worst = new Match(this, Place.WHOLE_NAME, Optional.empty());
        for (String word : words) {
            Optional<Match> found = match(word);
            if (found.isEmpty()) {
                return found;
            }
            if (found.get().place().compareTo(worst.place()) > 0) {
                worst = found.get();
            }
        }
        return Optional.of(worst);
    }

    private Optional<Match> match(String word) {
        if (name.contains(word)) {
            Place place =
                    name.equals(word) ? Place.WHOLE_NAME : name.startsWith(word) ? Place.START_OF_NAME : Place.NAME;
            return Optional.of(new Match(this, place, Optional.empty()));
        }
        if (text.contains(word)) {
            return Optional.of(new Match(this, Place.TEXT, Optional.empty()));
        }
        Match best = null;
        for (Part part : parts) {
            if (part.foldedName().contains(word)) {
                Place place = part.kind().equals("parameter") ? Place.PARAMETER : Place.CODE;
                return Optional.of(new Match(this, place, Optional.of(part)));
            }
            if (best == null && part.foldedText().contains(word)) {
                best = new Match(this, Place.PARAMETER_TEXT, Optional.of(part));
            }
        }
        return Optional.ofNullable(best);
    }
}
