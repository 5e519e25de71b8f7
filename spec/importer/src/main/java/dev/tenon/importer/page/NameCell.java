package dev.tenon.importer.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of a name says: the name in the notation of the description language, and whether it is marked as required, by a star or in
 * brackets behind it, or there as one that is not used any more.
 *
 * @param name the name; as written where it is none
 * @param required whether a mark says that the parameter is required or optional
 * @param deprecated whether it is marked as not used any more
 */
record NameCell(String name, Optional<Boolean> required, boolean deprecated) {
    private static final Pattern REMARKED = Pattern.compile("([\\w.$#-]{1,250}) ?[（(]([^（）()]{1,60})[)）]");
    private static final Pattern NUMBERED = Pattern.compile("\\.?(?:\\[ ?[NnMmXx] ?]|\\{ ?[NnMmXx] ?}|< ?[NnMmXx] ?>)");

    private static final Pattern GONE =
            Pattern.compile("废弃|弃用|下线|deprecated|discontinued|obsolete", Pattern.CASE_INSENSITIVE);

    /** Reads what stands after the marks of depth. */
    static NameCell of(NameText cell) {
        NameCell read = of(FieldMarks.unmarked(cell.text()));
        return cell.struck() ? new NameCell(read.name, read.required, true) : read;
    }

    private static NameCell of(String text) {
        String name = NUMBERED.matcher(text).replaceAll(".N");
        boolean star = name.length() > 1 && (name.startsWith("*") || name.endsWith("*"));
        if (star) {
            String bare = name.startsWith("*") ? name.substring(1) : name.substring(0, name.length() - 1);
            return new NameCell(bare.strip(), Optional.of(true), false);
        }
        Matcher remarked = REMARKED.matcher(name);
        return remarked.matches()
                ? new NameCell(
                        remarked.group(1),
                        RequiredWord.of(remarked.group(2)),
                        GONE.matcher(remarked.group(2)).find())
                : new NameCell(name, Optional.empty(), false);
    }
}
