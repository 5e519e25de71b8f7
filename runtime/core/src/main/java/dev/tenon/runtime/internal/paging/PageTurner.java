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
 * Knows which page comes next: by token where the server gives one, by number otherwise, of the page or of its first item. Notices a server that turns in a
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
    private @Nullable Long first;
    private int empty;
    private long pages;
    private long seen;

    /**
     * Starts with the request's own page, or the first.
     *
     * @param operation returns one page
     * @param request what to list
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
        next = following(response);
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
        if (!tokens.isEmpty() || items.isEmpty()) {
            return null;
        }
        seen += items.size();
        pages++;
        String offsetName = paging.offsetParameter();
        String numberName = paging.numberParameter();
        if (offsetName != null) {
            long start = asked(offsetName, 0) + seen;
            return isTotal(response, start) ? null : counted(offsetName, start, items);
        }
        if (numberName == null) {
            return null;
        }
        long first = asked(numberName, 1);
        return first == 1 && isTotal(response, seen) ? null : counted(numberName, first + pages, items);
    }

    /** The number that the request itself begins with. */
    private long asked(String parameter, long otherwise) {
        if (first == null) {
            ParameterSink sink = new ParameterSink();
            operation.encode(request, sink);
            String value = sink.finish().value(parameter);
            first = value == null ? otherwise : Long.parseLong(value);
        }
        return first;
    }

    private boolean isTotal(R response, long items) {
        Integer total = paging.total(response);
        return total != null && items >= total;
    }

    private Overrides counted(String parameter, long number, List<T> items) {
        if (items.equals(last)) {
            throw new DecodeException(
                    DecodeException.Kind.VALUE, parameter, "the server returned the same page for two page numbers");
        }
        last = items;
        return Overrides.of(parameter, Long.toString(number));
    }

    private Overrides byToken(String name, String token, List<T> items) {
        empty = items.isEmpty() ? empty + 1 : 0;
        if (!tokens.add(token)) {
            throw new DecodeException(
                    DecodeException.Kind.VALUE, name, "the server returned the same page token twice");
        }
        if (empty > MAX_EMPTY) {
            throw new DecodeException(
                    DecodeException.Kind.VALUE, name, "the server returned more than " + MAX_EMPTY + " empty pages");
        }
        return Overrides.of(name, token);
    }
}
