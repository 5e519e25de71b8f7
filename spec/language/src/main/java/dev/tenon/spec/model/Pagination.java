package dev.tenon.spec.model;

import java.util.Optional;

/**
 * How an operation gives its items in pages; an operation may take both styles.
 *
 * @param items the wire name of the top-level list that is paged
 * @param token the token style
 * @param pages the page-number style
 * @param more the wire name of the flag that is false on the last page, whatever token or number there is
 */
public record Pagination(String items, Optional<TokenStyle> token, Optional<PageStyle> pages, Optional<String> more) {
    /**
     * Pages linked by a token.
     *
     * @param request the parameter that takes the token
     * @param response the field that gives the next token, empty or absent on the last page
     * @param size the parameter that takes the page size
     */
    public record TokenStyle(String request, String response, Optional<String> size) {}

    /**
     * Numbered pages.
     *
     * @param number the parameter that takes the page number, from 1
     * @param size the parameter that takes the page size
     * @param total the field that gives the number of all items
     */
    public record PageStyle(String number, Optional<String> size, String total) {}
}
