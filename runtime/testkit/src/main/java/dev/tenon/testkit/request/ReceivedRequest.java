package dev.tenon.testkit.request;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as the endpoint received it.
 *
 * @param method the HTTP method
 * @param path the path, still encoded
 * @param query the decoded parameters of the query, in code-unit order
 * @param form the decoded parameters of a form body, in code-unit order
 * @param headers header values by lower-case name; values of a repeated header are joined by a comma
 * @param body the body as text, empty when there is none
 */
public record ReceivedRequest(
        String method,
        String path,
        NavigableMap<String, String> query,
        NavigableMap<String, String> form,
        Map<String, String> headers,
        String body) {

    /** The decoded parameters of query and form together, in code-unit order, including those of the signature. */
    public NavigableMap<String, String> parameters() {
        NavigableMap<String, String> all = new TreeMap<>(query);
        all.putAll(form);
        return all;
    }

    /** The decoded value of one parameter, by its full wire name such as {@code Tag.1.Key}. */
    public Optional<String> parameter(String name) {
        String inForm = form.get(name);
        return Optional.ofNullable(inForm != null ? inForm : query.get(name));
    }

    /** The value of a header, ignoring the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Names what was received, without values, which may be secrets. */
    @Override
    public String toString() {
        return method + " " + path + " " + parameters().keySet();
    }
}
