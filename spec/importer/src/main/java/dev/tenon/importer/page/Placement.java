package dev.tenon.importer.page;

import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.shape.ElementNames;
import dev.tenon.importer.shape.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /**
     * Deeper than a description may be, so that excess depth is reported; each open container costs time at each row.
     */
    private static final int DEEPEST = 32;

    private static final double CLOSE_ONE = -0.2;

    private final List<FieldRow> rows;
    private final Evidence evidence;
    private final int narrowing;
    private final Map<String, Shape> lists = new HashMap<>();

    private Placement(List<FieldRow> rows) {
        this.rows = rows;
        this.evidence = new Evidence(rows);
        this.narrowing = rows.size() > LONG_TABLE ? NARROW : 1;
    }

    /** A step of an attempt: the row went below the given parent. */
    private record State(
            Frame frame, double score, int parent, @Nullable State before) {}

    /**
     * A step that may be made from an attempt; most are never made, so that what it leads to is made afterwards.
     *
     * @param under the container that the row goes into, or whose element it names
     */
    private record Step(State before, Frame under, boolean element, double score, int signature) {}

    /** Returns for each row the index of its parent row, -1 for the top, or {@link #ELEMENT}. */
    static int[] of(List<FieldRow> rows, Shape response) {
        return new Placement(rows).run(response);
    }

    private void collect(Shape shape) {
        if (shape.form() == Shape.Form.LIST) {
            shape.item().ifPresent(item -> lists.putIfAbsent(item, shape));
        }
        shape.visibleFields().values().forEach(this::collect);
    }

    private int[] run(Shape response) {
        collect(response);
        List<State> states = List.of(new State(Frame.top(response), 0, -1, null));
        for (int index = 0; index < rows.size(); index++) {
            List<Step> next = new ArrayList<>();
            for (State state : states) {
                extend(state, index, next);
            }
            states = made(best(next), index);
        }
        State best = null;
        double bestScore = 0;
        for (State state : states) {
            double score = state.score() + evidence.ofClosingAll(state.frame());
            if (best == null || score > bestScore) {
                best = state;
                bestScore = score;
            }
        }
        return parents(best);
    }

    /** Keeps the best attempts, few of each kind: a wrong one often leads until a later row proves it wrong. */
    private List<Step> best(List<Step> steps) {
        steps.sort((one, other) -> Double.compare(other.score(), one.score()));
        Map<Integer, Integer> kept = new HashMap<>();
        List<Step> best = new ArrayList<>();
        for (Step step : steps) {
            if (best.size() == BEAM / narrowing) {
                break;
            }
            if (kept.merge(step.signature(), 1, Integer::sum) <= ALIKE / narrowing) {
                best.add(step);
            }
        }
        return best;
    }

    private List<State> made(List<Step> steps, int index) {
        List<State> states = new ArrayList<>(steps.size());
        for (Step step : steps) {
            Frame frame = step.element() ? step.under().withElementRow() : placed(step.under(), index);
            states.add(new State(
                    frame, step.score(), step.element() ? ELEMENT : step.under().row(), step.before()));
        }
        return states;
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

    private void extend(State state, int index, List<Step> next) {
        FieldRow row = rows.get(index);
        if (isElementRow(state.frame(), row)) {
            next.add(new Step(
                    state, state.frame(), true, state.score() + 5, state.frame().signature()));
            if (row.name().isEmpty()) {
                return;
            }
        }
        double score = state.score();
        for (Frame frame = state.frame(); frame != null; frame = frame.parent()) {
            int signature = opens(frame, row) ? frame.signatureWith(index) : frame.signature();
            next.add(new Step(state, frame, false, score + evidence.of(row, frame), signature));
            score += evidence.ofClosing(frame) + CLOSE_ONE;
        }
    }

    private static boolean opens(Frame frame, FieldRow row) {
        return row.mayContain() && frame.depth() < DEEPEST;
    }

    private Frame placed(Frame frame, int index) {
        FieldRow row = rows.get(index);
        Frame holder = frame.with(row.name(), index);
        if (!opens(frame, row)) {
            return holder;
        }
        // A list of the same elements elsewhere in the examples tells what these elements hold.
        Shape shape = holder.child(row.name())
                .or(() -> row.type().element().map(lists::get))
                .orElse(null);
        return holder.opened(index, shape);
    }

    /** Returns whether the row only names, or describes, the element of the container right above it. */
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

    /**
     * A row without a type right below a list, named as one of it, is the element unless the examples show a field with
     * that name.
     */
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
}
