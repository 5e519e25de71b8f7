package dev.tenon.runtime.internal.encode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names that requests of one operation have had up to some parameter, and those that came next. What stands in a form
 * between the values is written once for all requests that go the same way. Holds no value. Thread-safe.
 */
final class ParameterPath {
    private static final ParameterPath[] NONE = {};

    private final SinkRules rules;
    private final String operation;
    private final @Nullable String name;
    private final String[] names;
    private final boolean ordered;
    private final byte[] before;
    private final int[] ends;
    private final int pending;
    private volatile ParameterPath[] next = NONE;
    private volatile @Nullable ParameterPath end;

    /** Goes on with a name, or to the end. */
    private ParameterPath(ParameterPath last, @Nullable String name) {
        ProtocolParameters protocol = last.rules.protocol();
        this.rules = last.rules;
        this.operation = last.operation;
        this.name = name;
        this.pending = Math.max(last.pending, name == null ? protocol.size() : protocol.place(name));
        int added = pending - last.pending;
        this.names = Arrays.copyOf(last.names, last.names.length + added + (name == null ? 0 : 1));
        this.ends = new int[added];
        PercentEncoding text = new PercentEncoding(64);
        for (int index = 0; index < added; index++) {
            separate(text, last.names.length + index);
            names[last.names.length + index] = protocol.addTo(text, last.pending + index, operation);
            ends[index] = text.length();
        }
        boolean sorted = last.ordered;
        if (name != null) {
            int place = names.length - 1;
            separate(text, place);
            names[place] = name;
            text.add(PercentEncoding.pair(name, ""));
            sorted &= place == 0 || names[place - 1].compareTo(name) < 0;
        }
        this.ordered = sorted;
        this.before = text.written();
    }

    private ParameterPath(SinkRules rules, String operation) {
        this.rules = rules;
        this.operation = operation;
        this.name = null;
        this.names = new String[0];
        this.ordered = true;
        this.before = new byte[0];
        this.ends = new int[0];
        this.pending = 0;
    }

    /** The beginning of all requests of an operation. */
    static ParameterPath begin(SinkRules rules, String operation) {
        return new ParameterPath(rules, operation);
    }

    private static void separate(PercentEncoding text, int place) {
        if (place > 0) {
            text.add('&');
        }
    }

    /**
     * The path that goes on with a name; null when it was never gone and nothing more is to be kept.
     *
     * @throws dev.tenon.runtime.error.InvalidRequestException when the name is reserved
     */
    @Nullable ParameterPath next(String parameter) {
        ParameterPath known = known(parameter);
        if (known == null) {
            rules.requireFree(parameter);
            known = learn(parameter);
        }
        return known;
    }

    private @Nullable ParameterPath known(String parameter) {
        for (ParameterPath known : next) {
            if (parameter.equals(known.name)) {
                return known;
            }
        }
        return null;
    }

    private synchronized @Nullable ParameterPath learn(String parameter) {
        ParameterPath meanwhile = known(parameter);
        if (meanwhile != null || !rules.mayKeep(parameter)) {
            return meanwhile;
        }
        ParameterPath learnt = new ParameterPath(this, parameter);
        ParameterPath[] all = Arrays.copyOf(next, next.length + 1);
        all[next.length] = learnt;
        next = all;
        return learnt;
    }

    /** The path whose last parameter is that of the request, followed by what the protocol adds behind it. */
    ParameterPath end() {
        ParameterPath known = end;
        if (known == null) {
            known = new ParameterPath(this, null);
            end = known;
        }
        return known;
    }

    /** All names so far, of the protocol too; never changed. */
    String[] names() {
        return names;
    }

    /** Whether the names so far are in order. */
    boolean isOrdered() {
        return ordered;
    }

    /** What stands between the value of the last parameter and that of this one: pairs of the protocol, and the name. */
    byte[] before() {
        return before;
    }

    /** Where the pairs of the protocol end in it. */
    int[] ends() {
        return ends;
    }

    /** The first parameter of the protocol that is not written yet. */
    int pending() {
        return pending;
    }

    /** The last name. */
    @Override
    public String toString() {
        return operation + "." + name;
    }
}
