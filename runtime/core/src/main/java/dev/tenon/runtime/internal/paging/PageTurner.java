package dev.tenon.runtime.internal.paging;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.Paging;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.internal.encode.Overrides;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows which page comes next: by token where the server gives one, by number otherwise. Notices a server that turns in a
 * circle or gives empty pages without end.
 *
 * @param <Q> the request record
 * @param <R> the response record
 * @param <T> one item
 */
public final class PageTurner<Q, R, T> {
    private static final int MAX_EMPTY = 1_000;

    private final Operation<Q, R> operation;
    private final Q request;
    private final Paging<R, T> paging;
    private final Set<String> tokens = new HashSet<>();
    private @Nullable Overrides next = Overrides.NONE;
    private @Nullable List<T> last;
    private int number;
    private int empty;
    private boolean fromFirst;
    private long seen;

    /**
     * Starts with the request's own page, or the first.
     *
     * @param operation gives one page
     * @param request what is listed
     * @param paging how pages follow each other
     */
    public PageTurner(Operation<Q, R> operation, Q request, Paging<R, T> paging) {
        this.operation = operation;
        this.request = request;
        this.paging = paging;
    }

    /** What to send for the next page; null after the last one. */
    public @Nullable Overrides next() {
        return next;
    }

    /** Takes note of a page. */
    public void turn(R response) {
        if (number == 0) {
            number = firstNumber();
            fromFirst = number == 1;
        }
        next = following(response);
    }

    private int firstNumber() {
        String name = paging.numberParameter();
        if (name == null) {
            return 1;
        }
        ParameterSink sink = new ParameterSink();
        operation.encode(request, sink);
        String value = sink.finish().value(name);
        return value == null ? 1 : Integer.parseInt(value);
    }

    private @Nullable Overrides following(R response) {
        List<T> items = paging.items(response);
        if (Boolean.FALSE.equals(paging.more(response))) {
            return null;
        }
        String tokenName = paging.tokenParameter();
        String token = tokenName == null ? null : paging.nextToken(response);
        if (tokenName != null && token != null && !token.isEmpty()) {
            return byToken(tokenName, token, items);
        }
        String numberName = paging.numberParameter();
        if (numberName == null || !tokens.isEmpty() || items.isEmpty()) {
            return null;
        }
        seen += items.size();
        Integer total = paging.total(response);
        if (total != null && fromFirst && seen >= total) {
            return null;
        }
        if (items.equals(last)) {
            throw new DecodeException(
                    DecodeException.Kind.VALUE, numberName, "the server gave the same page for two page numbers");
        }
        last = items;
        number++;
        return Overrides.of(numberName, Integer.toString(number));
    }

    private Overrides byToken(String name, String token, List<T> items) {
        empty = items.isEmpty() ? empty + 1 : 0;
        if (!tokens.add(token)) {
            throw new DecodeException(DecodeException.Kind.VALUE, name, "the server gave the same page token twice");
        }
        if (empty > MAX_EMPTY) {
            throw new DecodeException(
                    DecodeException.Kind.VALUE, name, "the server gave more than " + MAX_EMPTY + " empty pages");
        }
        return Overrides.of(name, token);
    }
}
