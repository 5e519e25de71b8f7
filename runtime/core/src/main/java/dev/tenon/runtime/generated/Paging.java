package dev.tenon.runtime.generated;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one operation returns its items in pages. Immutable.
 *
 * @param <R> the response record
 * @param <T> one item
 */
public final class Paging<R, T> {
    private final Function<R, List<T>> items;
    private final Parameters parameters;
    private final Answers<R> answers;

    private Paging(Function<R, List<T>> items, Parameters parameters, Answers<R> answers) {
        this.items = items;
        this.parameters = parameters;
        this.answers = answers;
    }

    /**
     * Pages that do not yet say how one follows another.
     *
     * @param items the items of one page
     */
    public static <R, T> Paging<R, T> of(Function<R, List<T>> items) {
        return new Paging<>(
                items, new Parameters(null, null, null), new Answers<>(none -> null, none -> null, none -> null));
    }

    /**
     * A copy that follows page tokens.
     *
     * @param parameter the parameter that takes the page token
     * @param next the token of the next page; null or empty on the last one
     */
    public Paging<R, T> token(String parameter, Function<R, @Nullable String> next) {
        return new Paging<>(
                items,
                new Parameters(parameter, parameters.number(), parameters.offset()),
                new Answers<>(next, answers.total(), answers.more()));
    }

    /** A copy with a parameter for the page number, from 1. */
    public Paging<R, T> number(String parameter) {
        return new Paging<>(items, new Parameters(parameters.token(), parameter, parameters.offset()), answers);
    }

    /** A copy with a parameter for the number of the first item, from 0. */
    public Paging<R, T> offset(String parameter) {
        return new Paging<>(items, new Parameters(parameters.token(), parameters.number(), parameter), answers);
    }

    /** A copy for a server that returns the number of items on all pages. */
    public Paging<R, T> total(Function<R, @Nullable Integer> total) {
        return new Paging<>(items, parameters, new Answers<>(answers.nextToken(), total, answers.more()));
    }

    /** A copy for a server that says whether more pages follow; false ends the listing, whatever else is returned. */
    public Paging<R, T> more(Function<R, @Nullable Boolean> more) {
        return new Paging<>(items, parameters, new Answers<>(answers.nextToken(), answers.total(), more));
    }

    /** The items of one page. */
    public List<T> items(R response) {
        return items.apply(response);
    }

    /** The token of the next page; null or empty on the last one. */
    public @Nullable String nextToken(R response) {
        return answers.nextToken().apply(response);
    }

    /** The number of items on all pages; null if the server does not say. */
    public @Nullable Integer total(R response) {
        return answers.total().apply(response);
    }

    /** Whether more pages follow; null if the server does not say. */
    public @Nullable Boolean more(R response) {
        return answers.more().apply(response);
    }

    /** The parameter that takes the page token; null when there are no tokens. */
    public @Nullable String tokenParameter() {
        return parameters.token();
    }

    /** The parameter that takes the page number; null when pages have no numbers. */
    public @Nullable String numberParameter() {
        return parameters.number();
    }

    /** The parameter that takes the number of the first item; null when items are not counted. */
    public @Nullable String offsetParameter() {
        return parameters.offset();
    }

    private record Parameters(
            @Nullable String token,
            @Nullable String number,
            @Nullable String offset) {}

    private record Answers<R>(
            Function<R, @Nullable String> nextToken,
            Function<R, @Nullable Integer> total,
            Function<R, @Nullable Boolean> more) {}
}
