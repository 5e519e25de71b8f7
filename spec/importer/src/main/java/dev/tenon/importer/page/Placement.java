package dev.tenon.importer.page;

import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.shape.ElementNames;
import dev.tenon.importer.shape.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where each row of a table of response fields belongs. Most tables are flat: a container's fields follow it and nothing says
 * where they end. Of all ways to close containers the one is taken that agrees best with the evidence, in this order: the marks of
 * depth; the examples; that a name stands once in a container; that a container which must hold fields does; that names are sorted
 * within a container, where the table sorts them; that what counts pages stands outermost.
 *
 * <p>Shape of the search: a beam over the rows. A state is the innermost open container and a score.
 */
final class Placement {
    /** The parent of a row that only names the element of the container above it. */
    static final int ELEMENT = Integer.MIN_VALUE;

    private static final int BEAM = 256;
    private static final int ALIKE = 16;
    /** Longer tables are not written by people; a narrow beam bounds what they cost. */
    private static final int LONG_TABLE = 1000;

    private static final int NARROW = 16;
    /** Deeper than a description may be, so that what is too deep is told; each open container costs time at each row. */
    private static final int DEEPEST = 32;

    private static final double IN_EXAMPLE = 8;
    private static final double OTHER_FORM = -3;
    private static final double NOT_IN_KNOWN = -0.4;
    private static final double TWICE = -60;
    private static final double AGAINST_MARKS = -100;
    private static final double AMONG_LEAVES = -12;
    private static final double FOREIGN_TO_TAG = -3;
    private static final double CLOSE_ONE = -0.2;
    private static final double OUTERMOST = 1;
    private static final Set<String> ENVELOPE =
            Set.of("RequestId", "NextToken", "TotalCount", "PageNumber", "PageSize", "MaxResults");

    private static final Pattern TAG = Pattern.compile("(?i)tag.*|.*key|.*value|scope|category|type");

    private final List<FieldRow> rows;
    private final int deepestMark;
    private final double unsorted;
    private final double unsortedInside;
    private final int narrowing;
    private final Map<String, Shape> lists = new HashMap<>();
    private final Map<String, Integer> firstRows = new HashMap<>();

    private Placement(List<FieldRow> rows) {
        this.rows = rows;
        this.deepestMark = rows.stream().mapToInt(FieldRow::marks).max().orElse(0);
        this.unsorted = sorted(rows) ? -2 : -0.1;
        this.unsortedInside = unsorted * 1.5;
        this.narrowing = rows.size() > LONG_TABLE ? NARROW : 1;
        for (int index = 0; index < rows.size(); index++) {
            firstRows.putIfAbsent(rows.get(index).name(), index);
        }
    }

    /** A step of an attempt: the row went below the given parent. */
    private record State(
            Frame frame, double score, int parent, @Nullable State before) {}

    /** Gives for each row the index of its parent row, -1 for the top, or {@link #ELEMENT}. */
    static int[] of(List<FieldRow> rows, Shape response) {
        return new Placement(rows).run(response);
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

    private void collect(Shape shape) {
        if (shape.form() == Shape.Form.LIST) {
            shape.item().ifPresent(item -> lists.putIfAbsent(item, shape));
        }
        shape.visibleFields().values().forEach(this::collect);
    }

    private int[] run(Shape response) {
        collect(response);
        List<State> states = List.of(new State(new Frame(null, -1, response, null, false), 0, -1, null));
        for (int index = 0; index < rows.size(); index++) {
            List<State> next = new ArrayList<>();
            for (State state : states) {
                extend(state, index, next);
            }
            states = best(next);
        }
        State best = null;
        double bestScore = 0;
        for (State state : states) {
            double score = state.score() + closeAll(state.frame());
            if (best == null || score > bestScore) {
                best = state;
                bestScore = score;
            }
        }
        return parents(best);
    }

    /** Keeps the best attempts, few of each kind: a wrong one often leads until a later row proves it wrong. */
    private List<State> best(List<State> states) {
        states.sort(Comparator.comparingDouble(State::score).reversed());
        Map<Integer, Integer> kept = new HashMap<>();
        List<State> best = new ArrayList<>();
        for (State state : states) {
            if (best.size() < BEAM / narrowing
                    && kept.merge(state.frame().signature(), 1, Integer::sum) <= ALIKE / narrowing) {
                best.add(state);
            }
        }
        return best;
    }

    private int[] parents(@Nullable State best) {
        int[] parents = new int[rows.size()];
        State state = best;
        for (int index = rows.size() - 1; index >= 0 && state != null; index--) {
            parents[index] = state.parent();
            state = state.before();
        }
        return parents;
    }

    private void extend(State state, int index, List<State> next) {
        FieldRow row = rows.get(index);
        if (isElementRow(state.frame(), row)) {
            Frame frame = state.frame().withElementRow();
            next.add(new State(frame, state.score() + 5, ELEMENT, state));
            if (row.name().isEmpty()) {
                return;
            }
        }
        double score = state.score();
        for (Frame frame = state.frame(); frame != null; frame = frame.parent()) {
            next.add(new State(placed(frame, row, index), score + score(frame, row), frame.row(), state));
            score += close(frame) + CLOSE_ONE;
        }
    }

    private Frame placed(Frame frame, FieldRow row, int index) {
        Frame holder = frame.with(row.name(), index);
        if (!row.mayContain() || holder.depth() >= DEEPEST) {
            return holder;
        }
        // A list of the same elements elsewhere in the examples tells what these elements hold.
        Shape shape = holder.child(row.name())
                .or(() -> row.type().element().map(lists::get))
                .orElse(null);
        return new Frame(holder, index, shape, null, false);
    }

    /** Tells whether the row only names, or describes, the element of the container right above it. */
    private boolean isElementRow(Frame frame, FieldRow row) {
        if (row.name().isEmpty()) {
            return true;
        }
        boolean taken = frame.row() < 0 || frame.last() != null || frame.elementRow();
        if (taken || row.type().form() == TypeWord.Form.SCALAR) {
            return false;
        }
        String item = frame.shape() == null ? "" : frame.shape().item().orElse("");
        TypeWord container = rows.get(frame.row()).type();
        boolean named = row.name().equals(item)
                || container.element().filter(row.name()::equals).isPresent();
        boolean wrapper = container.form() == TypeWord.Form.STRUCT
                && (row.type().form() == TypeWord.Form.ARRAY || row.type().form() == TypeWord.Form.LIST)
                && ElementNames.belong(rows.get(frame.row()).name(), row.name());
        return named || wrapper || isUntypedElement(frame, row, container);
    }

    /** A row without a type right below a list, named as one of it, is the element unless the examples show a field of that name. */
    private boolean isUntypedElement(Frame frame, FieldRow row, TypeWord container) {
        boolean list = switch (container.form()) {
            case LIST, BLANK -> true;
            case ARRAY -> container.arrayOfStruct();
            default -> false;
        };
        boolean untyped = row.type().form() == TypeWord.Form.BLANK || row.type().form() == TypeWord.Form.STRUCT;
        return list
                && untyped
                && row.example().isEmpty()
                && frame.child(row.name()).isEmpty()
                && ElementNames.isOneOf(rows.get(frame.row()).name(), row.name());
    }

    private double score(Frame frame, FieldRow row) {
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
    private double close(Frame frame) {
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

    private double closeAll(Frame innermost) {
        double score = 0;
        for (Frame frame = innermost; frame != null; frame = frame.parent()) {
            score += close(frame);
        }
        return score;
    }
}
