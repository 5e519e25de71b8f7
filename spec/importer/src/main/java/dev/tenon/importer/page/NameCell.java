package dev.tenon.importer.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of a name says: the name in the notation of the description language, and whether it is marked as required, by a star or in
 * brackets behind it.
 *
 * @param name the name; as written where it is none
 * @param required whether a mark says that the parameter is required or optional
 */
record NameCell(String name, Optional<Boolean> required) {
    private static final Pattern REMARKED = Pattern.compile("([\\w.$#-]{1,250}) ?[（(]([^（）()]{1,60})[)）]");
    private static final Pattern NUMBERED = Pattern.compile("\\.?(?:\\[ ?[NnMmXx] ?]|\\{ ?[NnMmXx] ?}|< ?[NnMmXx] ?>)");

    /** Reads the text after the marks of depth. */
    static NameCell of(String text) {
        String name = NUMBERED.matcher(text).replaceAll(".N");
        boolean star = name.length() > 1 && (name.startsWith("*") || name.endsWith("*"));
        if (star) {
            String bare = name.startsWith("*") ? name.substring(1) : name.substring(0, name.length() - 1);
            return new NameCell(bare.strip(), Optional.of(true));
        }
        Matcher remarked = REMARKED.matcher(name);
        return remarked.matches()
                ? new NameCell(remarked.group(1), RequiredWord.of(remarked.group(2)))
                : new NameCell(name, Optional.empty());
    }
}
