package dev.tenon.importer.prose;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time format that prose states, as a pattern of {@code java.time}. */
final class TimeFormat {
    private static final Pattern STATED =
            Pattern.compile("(?i)y{4}-m{2}-d{2}(?:\\s?['’]?t['’]?\\s?|\\s)h{2}:m{2}(?::s{2})?['’]?z['’]?");

    private TimeFormat() {}

    /** Returns the pattern, where the prose states exactly one and the example follows it. */
    static Optional<String> of(String prose, String example) {
        Set<String> patterns = new LinkedHashSet<>();
        Matcher matcher = STATED.matcher(prose);
        while (matcher.find()) {
            boolean seconds = matcher.group().toLowerCase(Locale.ROOT).contains("ss");
            patterns.add(seconds ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm'Z'");
        }
        if (patterns.size() != 1) {
            return Optional.empty();
        }
        String pattern = patterns.iterator().next();
        String seconds = pattern.contains("ss") ? ":\\d\\d" : "";
        boolean follows = example.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d" + seconds + "Z");
        return follows ? Optional.of(pattern) : Optional.empty();
    }
}
