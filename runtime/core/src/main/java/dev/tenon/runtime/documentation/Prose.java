package dev.tenon.runtime.documentation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A text in each language of the description.
 *
 * @param byLanguage the text by language tag, such as {@code en} or {@code zh}
 */
public record Prose(Map<String, String> byLanguage) {
    /** No text in any language. */
    public static final Prose NONE = new Prose(Map.of());

    /** Copies the texts. */
    public Prose {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /**
     * A text in some languages.
     *
     * @param languagesAndTexts alternating language tags and texts
     */
    public static Prose of(String... languagesAndTexts) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int index = 0; index + 1 < languagesAndTexts.length; index += 2) {
            texts.put(languagesAndTexts[index], languagesAndTexts[index + 1]);
        }
        return new Prose(texts);
    }

    /** The text in a language, preferring that of the country; empty if there is none. */
    public Optional<String> in(Locale locale) {
        return Optional.ofNullable(byLanguage.get(locale.toLanguageTag()))
                .or(() -> Optional.ofNullable(byLanguage.get(locale.getLanguage())));
    }
}
