package dev.tenon.spec.model;

import java.util.List;
import java.util.Optional;

/**
 * How an operation returns its items in pages; it may support several styles. Fields of the response are named by their
 * path: the wire names of the structures around them, and their own.
 *
 * @param items the list that is paged
 * @param token the token style
 * @param pages the page-number style
 * @param offset the style that counts items
 * @param more the flag that is false on the last page, whatever token or number there is
 */
public record Pagination(
        List<String> items,
        Optional<TokenStyle> token,
        Optional<PageStyle> pages,
        Optional<OffsetStyle> offset,
        Optional<List<String>> more) {
    /**
     * Pages linked by a token.
     *
     * @param request the parameter that takes the token
     * @param response the field with the next token, empty or absent on the last page
     * @param size the parameter that takes the page size
     */
    public record TokenStyle(String request, List<String> response, Optional<String> size) {}

    /**
     * Numbered pages.
     *
     * @param number the parameter that takes the page number, from 1
     * @param size the parameter that takes the page size
     * @param total the field with the number of all items
     */
    public record PageStyle(String number, Optional<String> size, List<String> total) {}

    /**
     * Pages that begin at an item number.
     *
     * @param start the parameter that takes the number of the first item, from 0
     * @param size the parameter that takes the page size
     * @param total the field with the number of all items, where there is one
     */
    public record OffsetStyle(String start, Optional<String> size, Optional<List<String>> total) {}

    /** The field with the number of all items, whichever style has it. */
    public Optional<List<String>> total() {
        return pages.map(PageStyle::total).or(() -> offset.flatMap(OffsetStyle::total));
    }
}
