package dev.tenon.runtime.paging;

import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.internal.encode.Overrides;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns pages, by token where the server gives one, by number otherwise; notices a server that turns in a circle. */
final class PageIterator<Q, R, T> implements Iterator<R> {
    private final Transport transport;
    private final Operation<Q, R> operation;
    private final Q request;
    private final Paging<R, T> paging;
    private final Set<String> tokens = new HashSet<>();
    private @Nullable Overrides next = Overrides.NONE;
    private @Nullable List<T> last;
    private int number;
    private boolean fromFirst;
    private long seen;

    PageIterator(Transport transport, Operation<Q, R> operation, Q request, Paging<R, T> paging) {
        this.transport = transport;
        this.operation = operation;
        this.request = request;
        this.paging = paging;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public R next() {
        Overrides overrides = next;
        if (overrides == null) {
            throw new NoSuchElementException("no further page");
        }
        R answer = transport.send(operation, request, overrides);
        if (number == 0) {
            number = firstNumber();
            fromFirst = number == 1;
        }
        next = following(answer);
        return answer;
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

    private @Nullable Overrides following(R answer) {
        List<T> items = paging.items(answer);
        String tokenName = paging.tokenParameter();
        String token = tokenName == null ? null : paging.nextToken(answer);
        if (tokenName != null && token != null && !token.isEmpty()) {
            if (!tokens.add(token)) {
                throw new DecodeException(
                        DecodeException.Kind.VALUE, tokenName, "the server gave the same page token twice");
            }
            return Overrides.of(tokenName, token);
        }
        String numberName = paging.numberParameter();
        if (numberName == null || !tokens.isEmpty() || items.isEmpty()) {
            return null;
        }
        seen += items.size();
        Integer total = paging.total(answer);
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
}
