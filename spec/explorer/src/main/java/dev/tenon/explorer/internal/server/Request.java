package dev.tenon.explorer.internal.server;

import java.util.Map;

/**
 * A request that was let in.
 *
 * @param method the HTTP method
 * @param path the path after the token, without a slash before it
 * @param query the decoded parameters of the query
 * @param body the body as text
 */
public record Request(String method, String path, Map<String, String> query, String body) {
    /** A parameter of the query; empty when it is not there. */
    public String text(String name) {
        return query.getOrDefault(name, "");
    }

    /**
     * A number of the query.
     *
     * @param most what is larger counts as this
     * @return 0 if it is not a number
     */
    public int number(String name, int most) {
        String text = text(name);
        return text.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(text), most) : 0;
    }
}
