package dev.tenon.importer.page;

import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.text.Problems;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the full names of rows below another row of a parameter table. Marks of depth tell the group; without marks the
 * row of a nameless element begins one, and what ends it is a name that cannot belong to it.
 */
final class ParameterGroups {
    private static final Set<String> KEY_VALUE = Set.of("key", "value");
    private static final Set<String> OUTERMOST =
            Set.of("Action", "RegionId", "DryRun", "ClientToken", "PageNumber", "PageSize", "NextToken", "MaxResults");

    private static final int LONGEST = 250;

    /** A row that may have others below it. */
    private record Group(int depth, String path, boolean list) {
        String prefix() {
            return list && !path.endsWith(".N") ? path + ".N." : path + ".";
        }
    }

    private final Problems problems;
    private final Deque<Group> marked = new ArrayDeque<>();
    private String open = "";
    private final Set<String> members = new HashSet<>();

    ParameterGroups(Problems problems) {
        this.problems = problems;
    }

    static boolean isList(TypeWord type) {
        return type.form() == TypeWord.Form.ARRAY || type.form() == TypeWord.Form.LIST;
    }

    /** Returns the full name of a row. */
    String path(int depth, String name, TypeWord type) {
        while (!marked.isEmpty() && marked.peek().depth() >= depth) {
            marked.pop();
        }
        Group above = marked.peek();
        String path =
                bounded(above == null || name.startsWith(above.path() + ".") ? outer(name) : above.prefix() + name);
        marked.push(new Group(depth, path, isList(type)));
        return path;
    }

    /** A name that is too long to be one stays so when it is cut, and those below it do not grow with the depth. */
    private static String bounded(String path) {
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST);
    }

    private String outer(String name) {
        if (open.isEmpty()) {
            return name;
        }
        boolean pair = open.endsWith("Tag.N.") || open.endsWith("Filter.N.");
        boolean foreign = pair && !KEY_VALUE.contains(name.toLowerCase(Locale.ROOT));
        if (foreign || name.indexOf('.') > 0 || OUTERMOST.contains(name) || !members.add(name)) {
            open = "";
            return name;
        }
        return open + name;
    }

    /** Begins the members of a row that shows no marks. */
    void begin(int line, String path, boolean list) {
        open = new Group(0, path, list).prefix();
        members.clear();
        problems.add(
                line,
                "the members of " + path
                        + " are not marked; they are taken to end before the first name that cannot be a member");
    }

    /** Notes the row of a nameless element below the last row, whose marks are deeper. */
    void element(int depth) {
        Group above = marked.peek();
        if (above != null) {
            String prefix = above.prefix();
            marked.push(new Group(depth, prefix.substring(0, prefix.length() - 1), false));
        }
    }
}
