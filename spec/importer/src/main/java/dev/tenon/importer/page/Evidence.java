package dev.tenon.importer.page;

import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.shape.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rates how well placing a row in a container agrees with the marks, the examples and the names of a table. */
final class Evidence {
    private static final double IN_EXAMPLE = 8;
    private static final double OTHER_FORM = -3;
    private static final double NOT_IN_KNOWN = -0.4;
    private static final double TWICE = -60;
    private static final double AGAINST_MARKS = -100;
    private static final double AMONG_LEAVES = -12;
    private static final double FOREIGN_TO_TAG = -3;
    private static final double OUTERMOST = 1;
    private static final Set<String> ENVELOPE =
            Set.of("RequestId", "NextToken", "TotalCount", "PageNumber", "PageSize", "MaxResults");

    private static final Pattern TAG = Pattern.compile("(?i)tag.*|.*key|.*value|scope|category|type");

    private final List<FieldRow> rows;
    private final int deepestMark;
    private final double unsorted;
    private final double unsortedInside;
    private final Map<String, Integer> firstRows = new HashMap<>();

    Evidence(List<FieldRow> rows) {
        this.rows = rows;
        this.deepestMark = rows.stream().mapToInt(FieldRow::marks).max().orElse(0);
        this.unsorted = sorted(rows) ? -2 : -0.1;
        this.unsortedInside = unsorted * 1.5;
        for (int index = 0; index < rows.size(); index++) {
            firstRows.putIfAbsent(rows.get(index).name(), index);
        }
    }

    /** In a sorted table a name comes before the one above it only where a container begins or ends. */
    private static boolean sorted(List<FieldRow> rows) {
        int falls = 0;
        int containers = 0;
        for (int index = 1; index < rows.size(); index++) {
            FieldRow above = rows.get(index - 1);
            containers += above.mayContain() ? 1 : 0;
            falls += !above.mayContain()
                            && above.name().compareTo(rows.get(index).name()) > 0
                    ? 1
                    : 0;
        }
        return falls <= containers;
    }

    /** Rates a row as a field of a container. */
    double of(FieldRow row, Frame frame) {
        double score = marks(frame, row);
        if (frame.holds(row.name(), firstRows.getOrDefault(row.name(), 0))) {
            score += TWICE;
        }
        if (frame.holdsLeaves()) {
            score += AMONG_LEAVES;
        }
        if (frame.last() == null && frame.row() >= 0) {
            score += first(frame);
        }
        if (frame.last() != null && frame.last().name().compareTo(row.name()) > 0) {
            score += frame.row() < 0 ? unsorted : unsortedInside;
        }
        if (frame.row() < 0 && ENVELOPE.contains(row.name())) {
            score += OUTERMOST;
        }
        if (frame.row() >= 0 && foreignToTag(rows.get(frame.row()).name(), row.name())) {
            score += FOREIGN_TO_TAG;
        }
        return score + frame.child(row.name()).map(shape -> shown(shape, row)).orElse(frame.known() ? NOT_IN_KNOWN : 0);
    }

    private static double shown(Shape shape, FieldRow row) {
        TypeWord.Form form = row.type().form();
        boolean container = form == TypeWord.Form.ARRAY || form == TypeWord.Form.STRUCT;
        boolean differs =
                (form == TypeWord.Form.SCALAR && shape.complex()) || (container && shape.form() == Shape.Form.LEAF);
        return IN_EXAMPLE + (differs ? OTHER_FORM : 0);
    }

    /** What lies below tags is a key and a value, under names that begin or end so. */
    private static boolean foreignToTag(String container, String name) {
        boolean tags = container.equals("Tags") || container.equals("Tag") || container.equals("TagSet");
        return tags && !TAG.matcher(name).matches();
    }

    private double marks(Frame frame, FieldRow row) {
        if (deepestMark == 0) {
            return 0;
        }
        int depth = frame.depth();
        boolean fits = deepestMark == 1 ? row.marks() == 0 ? depth == 0 : depth > 0 : depth == row.marks();
        return fits ? 0 : AGAINST_MARKS;
    }

    /** Rates a container that gets its first field. */
    private double first(Frame frame) {
        FieldRow row = rows.get(frame.row());
        TypeWord type = row.type();
        boolean expected = type.form() == TypeWord.Form.ARRAY
                || type.form() == TypeWord.Form.STRUCT
                || frame.elementRow()
                || frame.shownEmpty()
                || frame.known();
        if (expected) {
            return 0;
        }
        if (!row.example().isEmpty()) {
            // A row with an example value is a value, or a list of values.
            return -6;
        }
        return type.form() == TypeWord.Form.BLANK ? -0.5 : -1.5;
    }

    /** Rates a container that is closed. */
    double ofClosing(Frame frame) {
        if (frame.last() != null || frame.row() < 0) {
            return 0;
        }
        TypeWord type = rows.get(frame.row()).type();
        return switch (type.form()) {
            case ARRAY, STRUCT -> frame.elementRow() ? -10 : -4;
            case BLANK -> frame.elementRow() ? -1 : -0.3;
            case LIST -> frame.elementRow() ? -4 : frame.shownEmpty() ? -0.5 : 0;
            default -> 0;
        };
    }

    /** Rates the end of the table: every open container is closed. */
    double ofClosingAll(Frame innermost) {
        double score = 0;
        for (Frame frame = innermost; frame != null; frame = frame.parent()) {
            score += ofClosing(frame);
        }
        return score;
    }
}
